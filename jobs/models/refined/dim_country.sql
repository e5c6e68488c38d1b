-- Purpose: The countries that produce films.
-- Grain: one country.
-- Key: country_key
-- Order: code
-- Test: accepted(region: Africa, Americas, Antarctica, Asia, Europe, Oceania)
-- Test: holds(country_key = -1 or (code is not null and name is not null))
-- Test: holds(not is_south_america or region = 'Americas')
-- The countries are those of the seed, and codes that only TMDB uses: those are of unknown region.
with
    used as (
        select member as code, newest_name(dt, received, source_record, name) as name
        from tmdb_member
        where kind = 'country'
        group by member
    )
select
    cast(hash_key('country', coalesce(seed.code, used.code)) as bigint) as country_key, -- key, -1 of the unknown one
    cast(coalesce(seed.code, used.code) as string) as code, -- ISO 3166-1 code, or one that TMDB uses beside them
    cast(coalesce(used.name, seed.name, used.code) as string) as name, -- the English name that TMDB gave last
    cast(seed.region as string) as region, -- UN M49's region
    cast(coalesce(seed.is_south_america, false) as boolean) as is_south_america -- whether it lies in South America
from country as seed
full join used on used.code = seed.code
union all
select -1, null, null, null, false
