-- Purpose: Every dimension holds the unknown member, -1, so that facts find a row whatever they do not know.
-- Guards: dim_title, dim_date, dim_genre, dim_person, dim_profession, dim_collection, dim_war
-- Guards: dim_country, dim_language, dim_company, dim_keyword
with
    dimension as (
        select 'dim_title' as dimension, count(*) as members from dim_title where title_key = -1
        union all
        select 'dim_date' as dimension, count(*) as members from dim_date where date_key = -1
        union all
        select 'dim_genre' as dimension, count(*) as members from dim_genre where genre_key = -1
        union all
        select 'dim_person' as dimension, count(*) as members from dim_person where person_key = -1
        union all
        select 'dim_profession' as dimension, count(*) as members from dim_profession where profession_key = -1
        union all
        select 'dim_country' as dimension, count(*) as members from dim_country where country_key = -1
        union all
        select 'dim_language' as dimension, count(*) as members from dim_language where language_key = -1
        union all
        select 'dim_company' as dimension, count(*) as members from dim_company where company_key = -1
        union all
        select 'dim_keyword' as dimension, count(*) as members from dim_keyword where keyword_key = -1
        union all
        select 'dim_collection' as dimension, count(*) as members from dim_collection where collection_key = -1
        union all
        select 'dim_war' as dimension, count(*) as members from dim_war where war_key = -1
    )
select
    cast(dimension as string) as dimension,
    cast(members as bigint) as unknown_members
from dimension
where members <> 1
