-- Purpose: Which artist of the CSV files a TMDB person is: equal in name, and credited in the same title.
-- Grain: one TMDB person who is an artist of the files.
-- Key: tmdb_person_id
-- Test: not_null(name)
-- Test: holds(shared_titles >= 1)
-- One to one: a person and an artist who are each other's first choice are joined, then so among the others, and once
-- more. The first choice is with whom the most titles are shared, then the smaller birth year, then the lower id.
with
    tmdb_title as (
        select distinct credit.person_id, person.name, credit.title_id
        from tmdb_credit as credit
        join tmdb_person as person on person.person_id = credit.person_id
        where credit.title_id is not null and person.name is not null
    ),
    -- An unknown birth year stands last, after the last that there can be.
    shared as (
        select tmdb_title.person_id, tmdb_title.name, coalesce(credit.birth_year, 9999) as birth, tmdb_title.title_id
        from movie_credits as credit
        join tmdb_title on tmdb_title.title_id = credit.title_id and tmdb_title.name = credit.artist_name
        where not exists (select 1 from replaced_title as replaced
            where replaced.title_id = credit.title_id and replaced.source_file = credit.source_file)
        union
        select tmdb_title.person_id, tmdb_title.name, coalesce(credit.birth_year, 9999) as birth, tmdb_title.title_id
        from series_credits as credit
        join tmdb_title on tmdb_title.title_id = credit.title_id and tmdb_title.name = credit.artist_name
        where not exists (select 1 from replaced_title as replaced
            where replaced.title_id = credit.title_id and replaced.source_file = credit.source_file)
    ),
    pair as (
        select person_id, name, birth, count(*) as titles, 0 as taken
        from shared
        group by person_id, name, birth
    ),
    first_choice as (
        select person_id, name, birth, titles,
            is_mutual_choice(person_id, name, birth, titles, taken) as joined
        from pair
    ),
    first_rest as (
        select person_id, name, birth, titles, joined, is_taken(person_id, name, birth, joined) as taken
        from first_choice
    ),
    second_choice as (
        select person_id, name, birth, titles,
            greatest(joined, is_mutual_choice(person_id, name, birth, titles, taken)) as joined
        from first_rest
    ),
    second_rest as (
        select person_id, name, birth, titles, joined, is_taken(person_id, name, birth, joined) as taken
        from second_choice
    ),
    third_choice as (
        select person_id, name, birth, titles,
            greatest(joined, is_mutual_choice(person_id, name, birth, titles, taken)) as joined
        from second_rest
    )
select
    cast(person_id as bigint) as tmdb_person_id, -- TMDB's id of the person
    cast(name as string) as name, -- the name of both
    cast(nullif(birth, 9999) as int) as birth_year, -- year of birth of the artist
    cast(titles as int) as shared_titles -- titles that credit both
from third_choice
where joined = 1
