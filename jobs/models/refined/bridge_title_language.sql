-- Purpose: The languages spoken in each title, by TMDB's newest answer.
-- Grain: title x language.
-- Key: title_key, language_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(language_key in dim_language.language_key)
-- Test: holds(position >= 1)
select
    cast(title.title_key as bigint) as title_key, -- the title
    cast(hash_key('language', listed.member) as bigint) as language_key, -- the language
    cast(listed.position as int) as position -- the language's place in TMDB's list, from 1
from tmdb_member as listed
join dim_title as title on title.tmdb_id = listed.tmdb_id
where listed.kind = 'language'
