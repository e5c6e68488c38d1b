-- Purpose: Every dimension holds the unknown member, -1, so that facts find a row whatever they do not know.
-- Guards: dim_title, dim_date, dim_genre, dim_person, dim_profession, dim_country, dim_language, dim_company, dim_keyword, dim_collection, dim_war
with
    dimension as (
        select 'dim_title' as dimension, count(case when title_key = -1 then 1 end) as unknown_members from dim_title
        union all
        select 'dim_date' as dimension, count(case when date_key = -1 then 1 end) as unknown_members from dim_date
        union all
        select 'dim_genre' as dimension, count(case when genre_key = -1 then 1 end) as unknown_members from dim_genre
        union all
        select 'dim_person' as dimension, count(case when person_key = -1 then 1 end) as unknown_members from dim_person
        union all
        select 'dim_profession' as dimension, count(case when profession_key = -1 then 1 end) as unknown_members from dim_profession
        union all
        select 'dim_country' as dimension, count(case when country_key = -1 then 1 end) as unknown_members from dim_country
        union all
        select 'dim_language' as dimension, count(case when language_key = -1 then 1 end) as unknown_members from dim_language
        union all
        select 'dim_company' as dimension, count(case when company_key = -1 then 1 end) as unknown_members from dim_company
        union all
        select 'dim_keyword' as dimension, count(case when keyword_key = -1 then 1 end) as unknown_members from dim_keyword
        union all
        select 'dim_collection' as dimension, count(case when collection_key = -1 then 1 end) as unknown_members from dim_collection
        union all
        select 'dim_war' as dimension, count(case when war_key = -1 then 1 end) as unknown_members from dim_war
    )
select
    cast(dimension as string) as dimension,
    cast(unknown_members as bigint) as unknown_members
from dimension
where unknown_members <> 1
