-- Purpose: The snapshots hold every collected person on every collection date.
-- Guards: fact_person_snapshot
with
    collected as (
        select date_key(dt) as date_key, count(*) as people from tmdb_people group by dt
    ),
    held as (
        select date_key, count(*) as people from fact_person_snapshot group by date_key
    )
select
    cast(coalesce(collected.date_key, held.date_key) as int) as date_key,
    cast(collected.people as bigint) as people_collected,
    cast(held.people as bigint) as people_held
from collected
full join held on held.date_key = collected.date_key
where collected.people is distinct from held.people
