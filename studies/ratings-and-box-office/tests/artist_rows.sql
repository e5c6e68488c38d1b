-- Purpose: An artist stands in a film no more often than artists of that name, homonyms too, are credited in it.
-- Guards: ratings-and-box-office/top_rated_actor, ratings-and-box-office/top_rated_actor_films
with
    listed as (
        select 'top_rated_actor' as answer, title_id, artist from "ratings-and-box-office/top_rated_actor"
        union all
        select 'top_rated_actor_films' as answer, title_id, artist from "ratings-and-box-office/top_rated_actor_films"
    ),
    told as (
        select answer, title_id, artist, count(*) as copies from listed group by answer, title_id, artist
    ),
    listed_title as (
        select title_key, title_id from dim_title where title_id in (select title_id from told)
    ),
    credited as (
        select listed_title.title_id, dim_person.name, count(distinct fact_credit.person_key) as artists
        from fact_credit
        join listed_title on listed_title.title_key = fact_credit.title_key
        join dim_person on dim_person.person_key = fact_credit.person_key
        where fact_credit.source = 'imdb'
        group by listed_title.title_id, dim_person.name
    )
select
    cast(told.answer as string) as answer,
    cast(told.title_id as string) as title_id,
    cast(told.artist as string) as artist,
    cast(told.copies as bigint) as copies,
    cast(credited.artists as bigint) as artists
from told
left join credited on credited.title_id = told.title_id and credited.name = told.artist
where told.copies > coalesce(credited.artists, 0)
