-- Purpose: Every day on which TMDB was asked is listed with all its records, and the newest is the newest there is.
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
    counted as (
        select trusted.table_name, trusted.dt, trusted.records, trusted.dt = newest.dt as is_newest
        from trusted
        cross join newest
    )
select
    cast(coalesce(told.table_name, counted.table_name) as string) as table_name,
    cast(coalesce(told.dt, counted.dt) as date) as dt,
    cast(told.records as bigint) as records_told,
    cast(counted.records as bigint) as records,
    cast(told.is_newest as boolean) as told_newest,
    cast(counted.is_newest as boolean) as is_newest
from collection_date as told
full join counted on counted.table_name = told.table_name and counted.dt = told.dt
where told.records is distinct from counted.records or told.is_newest is distinct from counted.is_newest
