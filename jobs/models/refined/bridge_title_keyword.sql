-- Purpose: The keywords of each title, by TMDB's newest answer.
-- Grain: title x keyword.
-- Key: title_key, keyword_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(keyword_key in dim_keyword.keyword_key)
-- Test: holds(position >= 1)
select
    cast(title.title_key as bigint) as title_key, -- the title
    cast(hash_key('keyword', listed.member) as bigint) as keyword_key, -- the keyword
    cast(listed.position as int) as position -- the keyword's place in TMDB's list, from 1
from tmdb_member as listed
join dim_title as title on title.tmdb_id = listed.tmdb_id
where listed.kind = 'keyword'
