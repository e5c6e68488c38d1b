-- Purpose: When TMDB's answers were collected: the newest of these days is the one up to which titles count as released.
-- Grain: TMDB table x collection date.
-- Key: table_name, date_key
-- Order: date_key, table_name
-- Test: found(date_key in dim_date.date_key)
-- Test: holds(records > 0)
with
    movie as (
        select * from tmdb_movies
    ),
    person as (
        select * from tmdb_people
    ),
    role as (
        select * from tmdb_person_movies
    ),
    collection as (
        select * from tmdb_collections
    ),
    genre as (
        select * from tmdb_genres
    ),
    collected as (
        select 'tmdb_movies' as table_name, dt, count(*) as records from movie group by dt
        union all
        select 'tmdb_people' as table_name, dt, count(*) as records from person group by dt
        union all
        select 'tmdb_person_movies' as table_name, dt, count(*) as records from role group by dt
        union all
        select 'tmdb_collections' as table_name, dt, count(*) as records from collection group by dt
        union all
        select 'tmdb_genres' as table_name, dt, count(*) as records from genre group by dt
    ),
    newest as (
        select max(dt) as dt from collected
    )
select
    cast(collected.table_name as string) as table_name,
    cast(year(collected.dt) * 10000 + month(collected.dt) * 100 + day(collected.dt) as int) as date_key,
    cast(collected.dt as date) as dt,
    cast(collected.records as bigint) as records,
    cast(collected.dt = newest.dt as boolean) as is_newest
from collected
cross join newest
