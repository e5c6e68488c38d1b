-- Purpose: What the newest answer about each TMDB film lists: genres, countries, languages, companies, keywords.
-- Grain: TMDB film x list x member; what a list names twice stands at its first place.
-- Key: tmdb_id, kind, member
-- Order: kind, tmdb_id, position
-- Step: yes
-- Test: accepted(kind: genre, country, language, company, keyword)
-- Test: holds(position >= 1)
with
    element as (
        select tmdb_id, 'genre' as kind, e.position as position, cast(e.id as string) as member, e.name as name
        from (select tmdb_id, explode(genres) as e from tmdb_newest) as genre
        union all
        select tmdb_id, 'country' as kind, e.position as position, e.code as member, e.name as name
        from (select tmdb_id, explode(countries) as e from tmdb_newest) as country
        union all
        select tmdb_id, 'language' as kind, e.position as position, e.code as member, e.name as name
        from (select tmdb_id, explode(languages) as e from tmdb_newest) as language
        union all
        select tmdb_id, 'company' as kind, e.position as position, cast(e.id as string) as member, e.name as name
        from (select tmdb_id, explode(companies) as e from tmdb_newest) as company
        union all
        select tmdb_id, 'keyword' as kind, e.position as position, cast(e.id as string) as member, e.name as name
        from (select tmdb_id, explode(keywords) as e from tmdb_newest) as keyword
    ),
    member as (
        select tmdb_id, kind, member, min(position) as position, max(name) as name
        from element
        where member is not null
        group by tmdb_id, kind, member
    )
select
    cast(member.tmdb_id as bigint) as tmdb_id, -- TMDB's id of the film
    cast(member.kind as string) as kind, -- the list: genre, country, language, company or keyword
    cast(member.member as string) as member, -- the member's code, or its TMDB id as text
    cast(member.position as int) as position, -- its place in the list, from 1
    cast(member.name as string) as name, -- its name in this answer
    cast(movie.dt as date) as dt, -- the answer's collection date
    cast(movie.received as bigint) as received, -- its file's place in the order of receipt
    cast(movie.source_record as bigint) as source_record -- its place in that file, from 1
from member
join tmdb_newest as movie on movie.tmdb_id = member.tmdb_id
