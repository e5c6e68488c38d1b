-- Purpose: The languages of films: those spoken, and the original ones.
-- Grain: one language.
-- Key: language_key
-- Order: code
-- Test: holds(language_key = -1 or code is not null)
-- Test: unique(code)
-- An original language is a code alone: it has a name where some film lists it as spoken.
with
    told as (
        select member as code, dt, received, source_record, name
        from tmdb_member
        where kind = 'language'
        union all
        select original_language as code, dt, received, source_record, cast(null as string) as name
        from tmdb_newest
        where original_language is not null
    ),
    language as (
        select code, newest_name(dt, received, source_record, name) as name
        from told
        group by code
    )
select
    cast(hash_key('language', code) as bigint) as language_key, -- key of the language, -1 of the unknown one
    cast(code as string) as code, -- ISO 639-1 code
    cast(name as string) as name -- the English name that TMDB gave last
from language
union all
select -1, null, null
