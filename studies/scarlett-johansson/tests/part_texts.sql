-- Purpose: A film's parts are joined once each: the text is as long as the parts are.
-- Guards: scarlett-johansson/best_known_films, scarlett-johansson/most_recent_films
with
    told as (
        select 'best_known_films' as answer, title_id, "character" as parts from "scarlett-johansson/best_known_films"
        union all
        select 'most_recent_films' as answer, title_id, "character" as parts from "scarlett-johansson/most_recent_films"
    ),
    person as (
        select person_key from dim_person where tmdb_person_id = (select cast(person_id as bigint) from params)
    ),
    title as (
        select title_key, title_id from dim_title where title_id in (select title_id from told)
    ),
    counted as (
        select title.title_id, sum(length(fact_credit.characters) + 3) - 3 as letters
        from title
        join fact_credit on fact_credit.title_key = title.title_key
        where fact_credit.source = 'tmdb' and fact_credit.kind = 'cast' and fact_credit.person_key in (select person_key from person)
            and not (startswith(fact_credit.characters, 'Self') or fact_credit.characters like '%(archive footage)%')
        group by title.title_id
    )
select
    cast(told.answer as string) as answer,
    cast(told.title_id as string) as title_id,
    cast(told.parts as string) as parts,
    cast(counted.letters as bigint) as letters
from told
left join counted on counted.title_id = told.title_id
where told.title_id is not null and length(told.parts) <> counted.letters
