-- Purpose: The wars that films are about.
-- Grain: one war.
-- Key: war_key
-- Order: start_year, war_id
-- Test: holds(war_key = -1 or (war_id is not null and name is not null and start_year is not null))
-- Test: holds(end_year >= start_year)
select
    cast(hash_key('war', war_id) as bigint) as war_key, -- key of the war, -1 of the unknown one
    cast(war_id as string) as war_id, -- the war's short name, as in world-war-ii
    cast(name as string) as name, -- the war's name in English
    cast(start_year as int) as start_year, -- year in which it began
    cast(end_year as int) as end_year -- year in which it ended, null: it goes on
from war
union all
select -1, null, null, null, null
