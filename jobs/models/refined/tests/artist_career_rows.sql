-- Purpose: Each row of the CSV files that counts is counted once among its artist's.
-- Guards: artist_career
with
    counting as (
        select 'movie' as kind, count(*) as credits
        from movie_credits as credit
        where not exists (
            select 1 from replaced_title as replaced
            where replaced.title_id = credit.title_id and replaced.source_file = credit.source_file
        )
        union all
        select 'series', count(*)
        from series_credits as credit
        where not exists (
            select 1 from replaced_title as replaced
            where replaced.title_id = credit.title_id and replaced.source_file = credit.source_file
        )
    ),
    counted as (
        select sum(credits) as credits from counting
    ),
    told as (
        select coalesce(sum(credits), 0) as credits from artist_career
    )
select
    cast(told.credits as bigint) as told,
    cast(counted.credits as bigint) as counted
from told
cross join counted
where told.credits <> counted.credits
