-- Purpose: How popular the person was on each collection date, and how many were more popular.
-- Grain: one collection date.
-- Key: dt
-- Order: row_order
with
    person as (
        select person_key, name, tmdb_person_id from dim_person
    ),
    snapshot as (
        select person_key, date_key, popularity from fact_person_snapshot
    ),
    day as (
        select date_key, "date" from dim_date
    ),
    ranked as (
        select
            snapshot.date_key,
            snapshot.popularity,
            person.tmdb_person_id,
            row_number() over (partition by snapshot.date_key order by snapshot.popularity desc nulls last, person.name, person.tmdb_person_id) as place,
            count(*) over (partition by snapshot.date_key) as people
        from snapshot
        join person on person.person_key = snapshot.person_key
    )
select
    cast(row_number() over (order by ranked.date_key) as int) as row_order,
    cast(day."date" as date) as dt,
    cast(ranked.popularity as double) as popularity,
    cast(ranked.place as int) as "rank",
    cast(ranked.people as bigint) as people
from ranked
join day on day.date_key = ranked.date_key
where ranked.tmdb_person_id = (select cast(person_id as bigint) from params)
