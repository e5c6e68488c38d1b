-- Purpose: The languages of films: those spoken, by the English names that TMDB gave last, and the original ones, which TMDB gives as codes alone.
-- Grain: one language.
-- Key: language_key
-- Order: code
-- Test: holds(language_key = -1 or code is not null)
-- Test: unique(code)
with
    tmdb_movie as (
        select * from tmdb_movies
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    movie as (
        select tmdb_movie.dt, tmdb_movie.received, tmdb_movie.source_record, tmdb_movie.original_language, tmdb_movie.languages
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    element as (
        select dt, received, source_record, explode(languages) as element from movie
    ),
    named as (
        select dt, received, source_record, element.code as code, element.name as name from element
        union all
        select dt, received, source_record, original_language as code, cast(null as string) as name from movie
    ),
    language as (
        select
            code,
            max(case when name is not null then struct(dt, received, source_record, name) end).name as name
        from named
        where code is not null
        group by code
    )
select
    cast(conv(substr(md5(concat_ws('|', 'language', code)), 1, 15), 16, 10) as bigint) as language_key,
    cast(code as string) as code,
    cast(name as string) as name
from language
union all
select -1, null, null
