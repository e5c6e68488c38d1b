-- Purpose: The countries that produced each title, by TMDB's newest answer.
-- Grain: title x country.
-- Key: title_key, country_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(country_key in dim_country.country_key)
-- Test: holds(position >= 1)
with
    title as (
        select * from dim_title
    ),
    country as (
        select * from dim_country
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    element as (
        select tmdb_movie.tmdb_id, explode(tmdb_movie.countries) as element
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    place as (
        select tmdb_id, element.code as code, element.position as position from element
    )
select
    cast(title.title_key as bigint) as title_key,
    cast(country.country_key as bigint) as country_key,
    cast(min(place.position) as int) as position
from place
join title on title.tmdb_id = place.tmdb_id
join country on country.code = place.code
group by title.title_key, country.country_key
