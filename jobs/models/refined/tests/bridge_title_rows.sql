-- Purpose: Each title has as many countries, languages, companies and keywords as TMDB's newest answer lists: none is lost or doubled.
-- Guards: bridge_title_country, bridge_title_language, bridge_title_company, bridge_title_keyword
with
    tmdb_movie as (
        select * from tmdb_movies
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    movie as (
        select tmdb_movie.tmdb_id, tmdb_movie.countries, tmdb_movie.languages, tmdb_movie.companies, tmdb_movie.keywords
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    element as (
        select 'country' as member, tmdb_id, cast(e.code as string) as id from (select tmdb_id, explode(countries) as e from movie) as country_element
        union all
        select 'language' as member, tmdb_id, cast(e.code as string) as id from (select tmdb_id, explode(languages) as e from movie) as language_element
        union all
        select 'company' as member, tmdb_id, cast(e.id as string) as id from (select tmdb_id, explode(companies) as e from movie) as company_element
        union all
        select 'keyword' as member, tmdb_id, cast(e.id as string) as id from (select tmdb_id, explode(keywords) as e from movie) as keyword_element
    ),
    listed as (
        select member, count(distinct struct(tmdb_id, id)) as members from element where id is not null group by member
    ),
    held as (
        select 'country' as member, count(*) as members from bridge_title_country
        union all
        select 'language' as member, count(*) as members from bridge_title_language
        union all
        select 'company' as member, count(*) as members from bridge_title_company
        union all
        select 'keyword' as member, count(*) as members from bridge_title_keyword
    )
select
    cast(held.member as string) as member,
    cast(coalesce(listed.members, 0) as bigint) as listed_members,
    cast(held.members as bigint) as held_members
from held
left join listed on listed.member = held.member
where held.members <> coalesce(listed.members, 0)
