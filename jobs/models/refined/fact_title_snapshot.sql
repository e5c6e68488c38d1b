-- Purpose: TMDB's measures of each title on each collection date.
-- Grain: title x collection date.
-- Key: title_key, date_key
-- Order: date_key, title_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(date_key in dim_date.date_key)
with
    title as (
        select * from dim_title
    ),
    tmdb_movie as (
        select * from tmdb_movies
    )
select
    cast(title.title_key as bigint) as title_key,
    cast(year(tmdb_movie.dt) * 10000 + month(tmdb_movie.dt) * 100 + day(tmdb_movie.dt) as int) as date_key,
    cast(tmdb_movie.popularity as double) as popularity,
    cast(case when tmdb_movie.vote_count > 0 and tmdb_movie.vote_average > 0 then tmdb_movie.vote_average end as decimal(4,2)) as tmdb_rating,
    cast(tmdb_movie.vote_count as bigint) as tmdb_votes,
    cast(tmdb_movie.budget as bigint) as budget,
    cast(tmdb_movie.revenue as bigint) as revenue
from tmdb_movie
join title on title.tmdb_id = tmdb_movie.tmdb_id
