-- Purpose: Every person's record has as many roles as its own lists hold; no role is of a record that was not kept.
-- Guards: tmdb_person_movies
with
    person as (
        select * from tmdb_people
    ),
    role as (
        select * from tmdb_person_movies
    ),
    counted as (
        select
            person_id,
            dt,
            source_file,
            source_record,
            count(case when kind = 'cast' then 1 end) as cast_roles,
            count(case when kind = 'crew' then 1 end) as crew_roles
        from role
        group by person_id, dt, source_file, source_record
    )
select
    cast(coalesce(person.person_id, counted.person_id) as bigint) as person_id,
    cast(coalesce(person.dt, counted.dt) as date) as dt,
    cast(person.cast_credits as bigint) as cast_credits,
    cast(counted.cast_roles as bigint) as cast_roles,
    cast(person.crew_credits as bigint) as crew_credits,
    cast(counted.crew_roles as bigint) as crew_roles
from person
full join counted on counted.person_id = person.person_id and counted.dt = person.dt
    and counted.source_file = person.source_file and counted.source_record = person.source_record
where person.person_id is null
    or person.cast_credits <> coalesce(counted.cast_roles, 0)
    or person.crew_credits <> coalesce(counted.crew_roles, 0)
