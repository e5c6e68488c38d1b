-- Purpose: The keywords of films, by the names that TMDB gave last.
-- Grain: one keyword.
-- Key: keyword_key
-- Order: tmdb_keyword_id
-- Test: holds(keyword_key = -1 or tmdb_keyword_id is not null)
-- Test: unique(tmdb_keyword_id)
with
    keyword as (
        select member, newest_name(dt, received, source_record, name) as name
        from tmdb_member
        where kind = 'keyword'
        group by member
    )
select
    cast(hash_key('keyword', member) as bigint) as keyword_key, -- key of the keyword, -1 of the unknown one
    cast(member as bigint) as tmdb_keyword_id, -- TMDB's id
    cast(name as string) as name -- the name that TMDB gave last
from keyword
union all
select -1, null, null
