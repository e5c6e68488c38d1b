-- Purpose: The companies that produced each title, by TMDB's newest answer.
-- Grain: title x company.
-- Key: title_key, company_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(company_key in dim_company.company_key)
-- Test: holds(position >= 1)
with
    title as (
        select * from dim_title
    ),
    company as (
        select * from dim_company
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    element as (
        select tmdb_movie.tmdb_id, explode(tmdb_movie.companies) as element
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    place as (
        select tmdb_id, element.id as id, element.position as position from element
    )
select
    cast(title.title_key as bigint) as title_key,
    cast(company.company_key as bigint) as company_key,
    cast(min(place.position) as int) as position
from place
join title on title.tmdb_id = place.tmdb_id
join company on company.tmdb_company_id = place.id
group by title.title_key, company.company_key
