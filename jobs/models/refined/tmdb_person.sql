-- Purpose: Every person that TMDB names: in the credits of a film, or by an answer of the person's own. The newest record decides, one's own before a credit.
-- Grain: one TMDB person.
-- Step: yes
-- Key: person_id
-- Test: holds(person_id > 0)
with
    tmdb_movie as (
        select * from tmdb_movies
    ),
    tmdb_people_record as (
        select * from tmdb_people
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    element as (
        select tmdb_movie.dt, tmdb_movie.received, tmdb_movie.source_record, explode(tmdb_movie.credits) as element
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    named as (
        select dt, received, source_record, element.person_id as person_id, 0 as is_own, element.name as name from element
        union all
        select dt, received, source_record, person_id, 1 as is_own, name from tmdb_people_record
    ),
    person as (
        select
            person_id,
            max(case when name is not null then struct(dt, is_own, received, source_record, name) end).name as name
        from named
        where person_id is not null
        group by person_id
    ),
    newest_own as (
        select person_id, max(dt) as dt from tmdb_people_record group by person_id
    ),
    own as (
        select tmdb_people_record.person_id, tmdb_people_record.birthday, tmdb_people_record.deathday
        from tmdb_people_record
        join newest_own on newest_own.person_id = tmdb_people_record.person_id and newest_own.dt = tmdb_people_record.dt
    )
select
    cast(person.person_id as bigint) as person_id,
    cast(person.name as string) as name,
    cast(year(own.birthday) as int) as birth_year,
    cast(year(own.deathday) as int) as death_year
from person
left join own on own.person_id = person.person_id
