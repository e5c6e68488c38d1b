-- Purpose: The professions of each artist: of all rows, each at its smallest position.
-- Grain: person x profession.
-- Key: person_key, profession_key
-- Test: found(person_key in dim_person.person_key)
-- Test: found(profession_key in dim_profession.profession_key)
-- Test: holds(position >= 1)
with
    place as (
        select artist_name, birth_year, professions, explode(sequence(0, size(professions) - 1)) as p
        from artist_career
        where size(professions) > 0
    ),
    held as (
        select artist_name, birth_year, get(professions, p) as profession, min(p) + 1 as position
        from place
        group by artist_name, birth_year, get(professions, p)
    )
select
    cast(person.person_key as bigint) as person_key, -- the artist
    cast(profession.profession_key as bigint) as profession_key, -- the profession
    cast(held.position as int) as position -- the smallest place in the artist's lists, from 1
from held
join dim_person as person
    on person.name = held.artist_name and person.birth_year is not distinct from held.birth_year and person.in_csv
join dim_profession as profession on profession.profession = held.profession
