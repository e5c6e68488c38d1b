-- Purpose: The snapshots hold every collected film, on every collection date up to the newest.
-- Guards: fact_title_snapshot
with
    collected as (
        select date_key(dt) as date_key, count(*) as films from tmdb_movies group by dt
    ),
    held as (
        select date_key, count(*) as films from fact_title_snapshot group by date_key
    )
select
    cast(coalesce(collected.date_key, held.date_key) as int) as date_key,
    cast(collected.films as bigint) as films_collected,
    cast(held.films as bigint) as films_held
from collected
full join held on held.date_key = collected.date_key
where collected.films is distinct from held.films
