-- Purpose: A film's countries are joined once each: the text is as long as their names are.
-- Guards: south-american-drama/best_films, south-american-drama/most_voted_films
with
    told as (
        select 'best_films' as answer, title_id, countries from "south-american-drama/best_films"
        union all
        select 'most_voted_films' as answer, title_id, countries from "south-american-drama/most_voted_films"
    ),
    title as (
        select title_key, title_id from dim_title where title_id in (select title_id from told)
    ),
    counted as (
        select title.title_id, sum(length(dim_country.name) + 2) - 2 as letters
        from title
        join bridge_title_country on bridge_title_country.title_key = title.title_key
        join dim_country on dim_country.country_key = bridge_title_country.country_key
        group by title.title_id
    )
select
    cast(told.answer as string) as answer,
    cast(told.title_id as string) as title_id,
    cast(told.countries as string) as countries,
    cast(counted.letters as bigint) as letters
from told
left join counted on counted.title_id = told.title_id
where told.title_id is not null and length(told.countries) is distinct from counted.letters
