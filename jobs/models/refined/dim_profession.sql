-- Purpose: The professions that the CSV files give their artists.
-- Grain: one profession.
-- Key: profession_key
-- Order: profession
-- Test: holds(profession_key = -1 or profession is not null)
with
    list as (
        select distinct professions from artist_career
    ),
    element as (
        select explode(professions) as profession from list
    ),
    profession as (
        select distinct profession from element
    )
select
    cast(hash_key('profession', profession) as bigint) as profession_key, -- key, -1 of the unknown one
    cast(profession as string) as profession, -- as the files write it: assistant_director
    cast(translate(profession, '_', ' ') as string) as name -- for readers: assistant director
from profession
union all
select -1, null, null
