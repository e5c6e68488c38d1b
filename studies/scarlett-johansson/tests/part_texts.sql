-- Purpose: A film's parts are joined once each: the text is as long as the parts are.
-- Guards: scarlett-johansson/best_known_films, scarlett-johansson/most_recent_films
with
    told as (
        select 'best_known_films' as answer, title_id, "character" as parts
        from "scarlett-johansson/best_known_films"
        union all
        select 'most_recent_films', title_id, "character"
        from "scarlett-johansson/most_recent_films"
    ),
    part as (
        select title.title_id, credit.characters
        from dim_person as person
        join fact_credit as credit on credit.person_key = person.person_key
        join dim_title as title on title.title_key = credit.title_key
        where person.tmdb_person_id = (select cast(person_id as bigint) from params)
            and credit.source = 'tmdb'
            and credit.kind = 'cast'
            and not (startswith(credit.characters, 'Self') or credit.characters like '%(archive footage)%')
    ),
    part_sum as (
        select title_id, sum(length(characters) + 3) - 3 as letters from part group by title_id
    )
select
    cast(told.answer as string) as answer,
    cast(told.title_id as string) as title_id,
    cast(told.parts as string) as parts,
    cast(part_sum.letters as bigint) as letters
from told
left join part_sum on part_sum.title_id = told.title_id
where told.title_id is not null and length(told.parts) <> part_sum.letters
