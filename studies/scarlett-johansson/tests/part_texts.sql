-- Purpose: A film's parts are joined once each: the text is as long as the parts are.
-- Guards: film
with
    part as (
        select credit.title_key, credit.characters
        from dim_person as person
        join fact_credit as credit on credit.person_key = person.person_key
        where person.tmdb_person_id = (select cast(person_id as bigint) from params)
            and credit.source = 'tmdb'
            and credit.kind = 'cast'
            and not (startswith(credit.characters, 'Self') or credit.characters like '%(archive footage)%')
    ),
    part_sum as (
        select title_key, sum(length(characters) + 3) - 3 as letters from part group by title_key
    )
select
    cast(film.title_key as bigint) as title_key,
    cast(film."character" as string) as parts,
    cast(part_sum.letters as bigint) as letters
from film
left join part_sum on part_sum.title_key = film.title_key
where length(film."character") <> part_sum.letters
