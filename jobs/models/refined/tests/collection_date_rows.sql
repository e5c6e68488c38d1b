-- Purpose: Every day on which TMDB was asked is listed with all its records, none is missing or invented, and the newest is the newest there is: how fresh the lake is.
-- Guards: collection_date
with
    trusted as (
        select 'tmdb_movies' as table_name, dt, count(*) as records from tmdb_movies group by dt
        union all
        select 'tmdb_people' as table_name, dt, count(*) as records from tmdb_people group by dt
        union all
        select 'tmdb_person_movies' as table_name, dt, count(*) as records from tmdb_person_movies group by dt
        union all
        select 'tmdb_collections' as table_name, dt, count(*) as records from tmdb_collections group by dt
        union all
        select 'tmdb_genres' as table_name, dt, count(*) as records from tmdb_genres group by dt
    ),
    newest as (
        select max(dt) as dt from trusted
    ),
    figure as (
        select table_name, dt, records as told, 0 as counted, case when is_newest then 1 else 0 end as told_newest, 0 as newest from collection_date
        union all
        select trusted.table_name, trusted.dt, 0 as told, trusted.records as counted, 0 as told_newest, case when trusted.dt = newest.dt then 1 else 0 end as newest
        from trusted
        cross join newest
    ),
    compared as (
        select table_name, dt, sum(told) as told, sum(counted) as counted, sum(told_newest) as told_newest, sum(newest) as newest from figure group by table_name, dt
    )
select
    cast(table_name as string) as table_name,
    cast(dt as date) as dt,
    cast(told as bigint) as told,
    cast(counted as bigint) as counted,
    cast(told_newest as int) as told_newest,
    cast(newest as int) as newest
from compared
where told <> counted or told_newest <> newest
