-- Purpose: The companies that produced each title, by TMDB's newest answer.
-- Grain: title x company.
-- Key: title_key, company_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(company_key in dim_company.company_key)
-- Test: holds(position >= 1)
select
    cast(title.title_key as bigint) as title_key, -- the title
    cast(hash_key('company', listed.member) as bigint) as company_key, -- the company
    cast(listed.position as int) as position -- the company's place in TMDB's list, from 1
from tmdb_member as listed
join dim_title as title on title.tmdb_id = listed.tmdb_id
where listed.kind = 'company'
