-- Purpose: Every person that TMDB names: in the credits of a film, or by an answer of the person's own.
-- Grain: one TMDB person.
-- Key: person_id
-- Step: yes
-- Test: holds(person_id > 0)
-- The newest record names a person; of one day the person's own before a film's credit.
with
    credit as (
        select dt, received, source_record, explode(credits) as e from tmdb_newest
    ),
    told as (
        select e.person_id as person_id, e.name as name, dt, 0 as is_own, received, source_record,
            cast(null as int) as birth_year, cast(null as int) as death_year
        from credit
        union all
        select person_id, name, dt, 1 as is_own, received, source_record,
            cast(year(birthday) as int) as birth_year, cast(year(deathday) as int) as death_year
        from tmdb_people
    ),
    person as (
        select
            person_id,
            max(case when name is not null then struct(dt, is_own, received, source_record, name) end).name as name,
            max(case when is_own = 1 then struct(dt, birth_year, death_year) end) as life
        from told
        where person_id is not null
        group by person_id
    )
select
    cast(person_id as bigint) as person_id, -- TMDB's id
    cast(name as string) as name, -- the name that TMDB gave last
    cast(life.birth_year as int) as birth_year, -- year of birth, by the person's own newest record
    cast(life.death_year as int) as death_year -- year of death, by the same record
from person
