-- Purpose: TMDB's cast and crew of the lake's titles: those that a film's newest answer lists, and those that a person's newest answer lists of it.
-- Grain: title x TMDB person x kind x job x characters; what both answers tell stands once.
-- Step: yes
-- Key: title_key, kind, place
-- Test: accepted(kind: cast, crew)
-- Test: not_null(person_id)
-- Test: found(title_key in dim_title.title_key)
-- Test: holds(kind = 'crew' or job is null)
with
    title as (
        select * from dim_title
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    role as (
        select * from tmdb_person_movies
    ),
    newest_movie as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    newest_person as (
        select person_id, max(dt) as dt from role group by person_id
    ),
    element as (
        select tmdb_movie.tmdb_id, explode(tmdb_movie.credits) as element
        from tmdb_movie
        join newest_movie on newest_movie.tmdb_id = tmdb_movie.tmdb_id and newest_movie.dt = tmdb_movie.dt
    ),
    -- A film's list comes first. A person's list tells no place in a film's: those follow by person, whose ids are far below a billion.
    listed as (
        select
            tmdb_id,
            element.person_id as person_id,
            element.kind as kind,
            element.job as job,
            element."character" as characters,
            cast(element.position as bigint) as place
        from element
        union all
        select
            role.tmdb_id,
            role.person_id,
            role.kind,
            role.job,
            role."character" as characters,
            1000000000000 + role.person_id * 100000 + role.position as place
        from role
        join newest_person on newest_person.person_id = role.person_id and newest_person.dt = role.dt
    ),
    keyed as (
        select
            title.title_key,
            title.title_id,
            listed.person_id,
            listed.kind,
            listed.job,
            listed.characters,
            min(listed.place) as place
        from listed
        join title on title.tmdb_id = listed.tmdb_id
        where listed.person_id is not null
        group by title.title_key, title.title_id, listed.person_id, listed.kind, listed.job, listed.characters
    )
select
    cast(title_key as bigint) as title_key,
    cast(title_id as string) as title_id,
    cast(person_id as bigint) as person_id,
    cast(kind as string) as kind,
    cast(job as string) as job,
    cast(characters as string) as characters,
    cast(place as bigint) as place
from keyed
