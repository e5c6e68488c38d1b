-- Purpose: When TMDB's answers were collected: up to the newest of these days titles count as released.
-- Grain: TMDB table x collection date.
-- Key: table_name, date_key
-- Order: date_key, table_name
-- Test: found(date_key in dim_date.date_key)
-- Test: holds(records > 0)
with
    record as (
        select 'tmdb_movies' as table_name, dt from tmdb_movies
        union all
        select 'tmdb_people' as table_name, dt from tmdb_people
        union all
        select 'tmdb_person_movies' as table_name, dt from tmdb_person_movies
        union all
        select 'tmdb_collections' as table_name, dt from tmdb_collections
        union all
        select 'tmdb_genres' as table_name, dt from tmdb_genres
    ),
    collected as (
        select table_name, dt, count(*) as records from record group by table_name, dt
    )
select
    cast(table_name as string) as table_name, -- the Trusted table
    cast(date_key(dt) as int) as date_key, -- the day, as YYYYMMDD
    cast(dt as date) as dt, -- the day
    cast(records as bigint) as records, -- rows of that day
    cast(dt = max(dt) over () as boolean) as is_newest -- whether it is the newest day of all tables
from collected
