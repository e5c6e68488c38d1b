-- Purpose: The titles of each CSV file that a file of the same kind, received later, has too.
-- Grain: title x file that is replaced for it; none where every title is in one file of its kind.
-- Key: title_id, source_file
-- Order: source_file, title_id
-- Test: accepted(kind: movie, series)
-- Test: holds(received < replaced_by)
-- For such a title the later file alone counts: every table that takes more than one row a title from the CSV files
-- leaves the rows of the earlier one out. They stay in Trusted.
with
    title_file as (
        select distinct 'movie' as kind, title_id, source_file, received
        from movie_credits
        where (select min(received) < max(received) from movie_credits)
        union all
        select distinct 'series' as kind, title_id, source_file, received
        from series_credits
        where (select min(received) < max(received) from series_credits)
    ),
    ranked as (
        select
            kind,
            title_id,
            source_file,
            received,
            max(received) over (partition by kind, title_id) as replaced_by
        from title_file
    )
select
    cast(title_id as string) as title_id, -- IMDb's id
    cast(kind as string) as kind, -- movie or series, the kind of both files
    cast(source_file as string) as source_file, -- the earlier file
    cast(received as bigint) as received, -- its place in the order of receipt
    cast(replaced_by as bigint) as replaced_by -- the place of the file that counts
from ranked
where received < replaced_by
