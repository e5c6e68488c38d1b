-- Purpose: The countries that produced each title, by TMDB's newest answer.
-- Grain: title x country.
-- Key: title_key, country_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(country_key in dim_country.country_key)
-- Test: holds(position >= 1)
select
    cast(title.title_key as bigint) as title_key, -- the title
    cast(hash_key('country', listed.member) as bigint) as country_key, -- the country
    cast(listed.position as int) as position -- the country's place in TMDB's list, from 1
from tmdb_member as listed
join dim_title as title on title.tmdb_id = listed.tmdb_id
where listed.kind = 'country'
