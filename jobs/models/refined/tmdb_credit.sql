-- Purpose: TMDB's cast and crew of the lake's titles, by the newest answers about films and about persons.
-- Grain: title x TMDB person x kind x job x characters; what both answers tell stands once.
-- Key: title_key, kind, place
-- Step: yes
-- Test: accepted(kind: cast, crew)
-- Test: not_null(person_id)
-- Test: found(title_key in dim_title.title_key)
-- Test: holds(kind = 'crew' or job is null)
with
    element as (
        select tmdb_id, explode(credits) as e from tmdb_newest
    ),
    last_date as (
        select person_id, max(dt) as dt from tmdb_person_movies group by person_id
    ),
    -- A film's list comes first. A person's list tells no place in a film's: its credits follow by person, whose ids
    -- are far below a billion.
    listed as (
        select tmdb_id, e.person_id as person_id, e.kind as kind, e.job as job, e."character" as characters,
            cast(e.position as bigint) as place
        from element
        union all
        select role.tmdb_id, role.person_id, role.kind, role.job, role."character" as characters,
            1000000000000 + role.person_id * 100000 + role.position as place
        from tmdb_person_movies as role
        join last_date on last_date.person_id = role.person_id and last_date.dt = role.dt
    )
select
    cast(title.title_key as bigint) as title_key, -- the title
    cast(title.title_id as string) as title_id, -- its IMDb id
    cast(listed.person_id as bigint) as person_id, -- TMDB's id of the person
    cast(listed.kind as string) as kind, -- cast or crew
    cast(listed.job as string) as job, -- what one of the crew did
    cast(listed.characters as string) as characters, -- whom one of the cast played
    cast(min(listed.place) as bigint) as place -- orders the credits of a title
from listed
join dim_title as title on title.tmdb_id = listed.tmdb_id
where listed.person_id is not null
group by title.title_key, title.title_id, listed.person_id, listed.kind, listed.job, listed.characters
