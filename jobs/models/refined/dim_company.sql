-- Purpose: The companies that produced films, by the names that TMDB gave last.
-- Grain: one company.
-- Key: company_key
-- Order: tmdb_company_id
-- Test: holds(company_key = -1 or tmdb_company_id is not null)
-- Test: unique(tmdb_company_id)
with
    tmdb_movie as (
        select * from tmdb_movies
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    element as (
        select tmdb_movie.dt, tmdb_movie.received, tmdb_movie.source_record, explode(tmdb_movie.companies) as element
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    named as (
        select dt, received, source_record, element.id as id, element.name as name from element
    ),
    company as (
        select
            id,
            max(case when name is not null then struct(dt, received, source_record, name) end).name as name
        from named
        where id is not null
        group by id
    )
select
    hash_key('company', cast(id as string)) as company_key,
    cast(id as bigint) as tmdb_company_id,
    cast(name as string) as name
from company
union all
select -1, null, null
