-- Purpose: The titles of each CSV file that a file of the same kind, received later, has too: there the later file alone counts.
-- Grain: title x file that is replaced for it; none where every title is in one file of its kind.
-- Key: title_id, source_file
-- Order: source_file, title_id
-- Test: accepted(kind: movie, series)
-- Test: holds(received < replaced_by)
-- Every table that takes more than one row a title from the CSV files leaves these rows out; they stay in Trusted.
with
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    -- Of one file nothing is replaced: then no row is grouped.
    movie_span as (
        select min(received) as first_received, max(received) as last_received from movie_credit
    ),
    series_span as (
        select min(received) as first_received, max(received) as last_received from series_credit
    ),
    title_file as (
        select 'movie' as kind, movie_credit.title_id, movie_credit.source_file, movie_credit.received
        from movie_credit
        cross join movie_span
        where movie_span.first_received < movie_span.last_received
        group by movie_credit.title_id, movie_credit.source_file, movie_credit.received
        union all
        select 'series' as kind, series_credit.title_id, series_credit.source_file, series_credit.received
        from series_credit
        cross join series_span
        where series_span.first_received < series_span.last_received
        group by series_credit.title_id, series_credit.source_file, series_credit.received
    ),
    ranked as (
        select kind, title_id, source_file, received, max(received) over (partition by kind, title_id) as replaced_by from title_file
    )
select
    cast(title_id as string) as title_id,
    cast(kind as string) as kind,
    cast(source_file as string) as source_file,
    cast(received as bigint) as received,
    cast(replaced_by as bigint) as replaced_by
from ranked
where received < replaced_by
