-- Purpose: TMDB's popularity of each person on each collection date.
-- Grain: person x collection date.
-- Key: person_key, date_key
-- Order: date_key, person_key
-- Test: found(person_key in dim_person.person_key)
-- Test: found(date_key in dim_date.date_key)
-- Test: holds(popularity >= 0)
select
    cast(person.person_key as bigint) as person_key, -- the person
    cast(date_key(record.dt) as int) as date_key, -- the collection date, as yyyymmdd
    cast(record.popularity as double) as popularity -- TMDB's popularity on that day
from tmdb_people as record
join dim_person as person on person.tmdb_person_id = record.person_id
