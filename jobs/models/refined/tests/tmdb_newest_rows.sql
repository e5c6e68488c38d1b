-- Purpose: Every film that TMDB told of has its newest record, that of its last collection date.
-- Guards: tmdb_newest
with
    collected as (
        select tmdb_id, max(dt) as dt from tmdb_movies group by tmdb_id
    )
select
    cast(coalesce(collected.tmdb_id, newest.tmdb_id) as bigint) as tmdb_id,
    cast(collected.dt as date) as last_date,
    cast(newest.dt as date) as date_held
from collected
full join tmdb_newest as newest on newest.tmdb_id = collected.tmdb_id
where collected.dt is distinct from newest.dt
