-- Purpose: The companies that produced films, by the names that TMDB gave last.
-- Grain: one company.
-- Key: company_key
-- Order: tmdb_company_id
-- Test: holds(company_key = -1 or tmdb_company_id is not null)
-- Test: unique(tmdb_company_id)
with
    company as (
        select member, newest_name(dt, received, source_record, name) as name
        from tmdb_member
        where kind = 'company'
        group by member
    )
select
    cast(hash_key('company', member) as bigint) as company_key, -- key of the company, -1 of the unknown one
    cast(member as bigint) as tmdb_company_id, -- TMDB's id
    cast(name as string) as name -- the name that TMDB gave last
from company
union all
select -1, null, null
