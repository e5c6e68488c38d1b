-- Purpose: How popular the person was on each collection date, and how many were more popular.
-- Grain: one collection date.
-- Key: dt
-- Order: row_order
with
    ranked as (
        select
            snapshot.date_key,
            snapshot.popularity,
            person.tmdb_person_id,
            row_number() over (
                partition by snapshot.date_key
                order by snapshot.popularity desc nulls last, person.name, person.tmdb_person_id
            ) as place,
            count(*) over (partition by snapshot.date_key) as people
        from fact_person_snapshot as snapshot
        join dim_person as person on person.person_key = snapshot.person_key
    )
select
    cast(row_number() over (order by ranked.date_key) as int) as row_order, -- The row's place, the first date first.
    cast(dim_date."date" as date) as dt, -- The collection date.
    cast(ranked.popularity as double) as popularity, -- TMDB's popularity of the person on that date.
    cast(ranked.place as int) as "rank", -- The person's place among those collected on that date, 1 the most popular.
    cast(ranked.people as bigint) as people -- The persons collected on that date.
from ranked
join dim_date on dim_date.date_key = ranked.date_key
where ranked.tmdb_person_id = (select cast(person_id as bigint) from params)
