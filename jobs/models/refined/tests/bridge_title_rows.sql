-- Purpose: Each title has as many countries, languages, companies and keywords as TMDB's newest answer lists.
-- Guards: bridge_title_country, bridge_title_language, bridge_title_company, bridge_title_keyword
with
    element as (
        select 'country' as kind, tmdb_id, e.code as id
        from (select tmdb_id, explode(countries) as e from tmdb_newest) as country
        union all
        select 'language' as kind, tmdb_id, e.code as id
        from (select tmdb_id, explode(languages) as e from tmdb_newest) as language
        union all
        select 'company' as kind, tmdb_id, cast(e.id as string) as id
        from (select tmdb_id, explode(companies) as e from tmdb_newest) as company
        union all
        select 'keyword' as kind, tmdb_id, cast(e.id as string) as id
        from (select tmdb_id, explode(keywords) as e from tmdb_newest) as keyword
    ),
    listed as (
        select kind, count(distinct struct(tmdb_id, id)) as members from element where id is not null group by kind
    ),
    held as (
        select 'country' as kind, count(*) as members from bridge_title_country
        union all
        select 'language' as kind, count(*) as members from bridge_title_language
        union all
        select 'company' as kind, count(*) as members from bridge_title_company
        union all
        select 'keyword' as kind, count(*) as members from bridge_title_keyword
    )
select
    cast(held.kind as string) as kind,
    cast(coalesce(listed.members, 0) as bigint) as listed_members,
    cast(held.members as bigint) as held_members
from held
left join listed on listed.kind = held.kind
where held.members <> coalesce(listed.members, 0)
