-- Purpose: The professions of each artist: of all rows, each at its smallest position.
-- Grain: person x profession.
-- Key: person_key, profession_key
-- Test: found(person_key in dim_person.person_key)
-- Test: found(profession_key in dim_profession.profession_key)
-- Test: holds(position >= 1)
with
    person as (
        select * from dim_person
    ),
    profession as (
        select * from dim_profession
    ),
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    replaced as (
        select * from replaced_title
    ),
    list as (
        select artist_name, birth_year, professions from movie_credit
        where size(professions) > 0 and not exists (select 1 from replaced where replaced.title_id = movie_credit.title_id and replaced.source_file = movie_credit.source_file)
        union
        select artist_name, birth_year, professions from series_credit
        where size(professions) > 0 and not exists (select 1 from replaced where replaced.title_id = series_credit.title_id and replaced.source_file = series_credit.source_file)
    ),
    place as (
        select artist_name, birth_year, professions, explode(sequence(0, size(professions) - 1)) as p from list
    ),
    element as (
        select artist_name, birth_year, get(professions, p) as profession, p + 1 as position from place
    ),
    held as (
        select artist_name, birth_year, profession, min(position) as position from element group by artist_name, birth_year, profession
    )
select
    cast(person.person_key as bigint) as person_key,
    cast(profession.profession_key as bigint) as profession_key,
    cast(held.position as int) as position
from held
join person on person.name = held.artist_name and person.birth_year is not distinct from held.birth_year
join profession on profession.profession = held.profession
where person.in_csv
