-- Purpose: The languages spoken in each title, by TMDB's newest answer.
-- Grain: title x language.
-- Key: title_key, language_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(language_key in dim_language.language_key)
-- Test: holds(position >= 1)
with
    title as (
        select * from dim_title
    ),
    language as (
        select * from dim_language
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    element as (
        select tmdb_movie.tmdb_id, explode(tmdb_movie.languages) as element
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    place as (
        select tmdb_id, element.code as code, element.position as position from element
    )
select
    cast(title.title_key as bigint) as title_key,
    cast(language.language_key as bigint) as language_key,
    cast(min(place.position) as int) as position
from place
join title on title.tmdb_id = place.tmdb_id
join language on language.code = place.code
group by title.title_key, language.language_key
