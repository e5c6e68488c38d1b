-- Purpose: TMDB's popularity of each person on each collection date.
-- Grain: person x collection date.
-- Key: person_key, date_key
-- Order: date_key, person_key
-- Test: found(person_key in dim_person.person_key)
-- Test: found(date_key in dim_date.date_key)
-- Test: holds(popularity >= 0)
with
    person as (
        select * from dim_person
    ),
    tmdb_people_record as (
        select * from tmdb_people
    )
select
    cast(person.person_key as bigint) as person_key,
    cast(year(tmdb_people_record.dt) * 10000 + month(tmdb_people_record.dt) * 100 + day(tmdb_people_record.dt) as int) as date_key,
    cast(tmdb_people_record.popularity as double) as popularity
from tmdb_people_record
join person on person.tmdb_person_id = tmdb_people_record.person_id
