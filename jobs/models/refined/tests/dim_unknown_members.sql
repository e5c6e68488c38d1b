-- Purpose: Every dimension holds the unknown member, -1, so that facts find a row whatever they do not know.
-- Guards: dim_title, dim_date, dim_genre, dim_person, dim_profession
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
    )
select
    cast(dimension as string) as dimension,
    cast(unknown_members as bigint) as unknown_members
from dimension
where unknown_members <> 1
