-- Purpose: The newest collection date is that of the freshest TMDB table; no title out after it counts as released.
-- Guards: dim_title, collection_date
with
    trusted as (
        select max(dt) as dt from tmdb_movies
        union all
        select max(dt) as dt from tmdb_people
        union all
        select max(dt) as dt from tmdb_collections
        union all
        select max(dt) as dt from tmdb_genres
    ),
    counted as (
        select
            (select max(dt) from trusted) as newest_dt,
            (select max(dt) from collection_date where is_newest) as newest_known,
            (select max(release_date) from dim_title where is_released) as last_release
    )
select
    cast(newest_dt as date) as newest_dt,
    cast(newest_known as date) as newest_known,
    cast(last_release as date) as last_release
from counted
where newest_dt is distinct from newest_known or last_release > newest_dt
