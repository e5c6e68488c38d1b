-- Purpose: Which artist of the CSV files a TMDB person is: equal in name, and credited in the same title.
-- Grain: one TMDB person who is an artist of the files.
-- Key: tmdb_person_id
-- Test: not_null(name)
-- Test: holds(shared_titles >= 1)
with
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    replaced as (
        select * from replaced_title
    ),
    credit as (
        select * from tmdb_credit
    ),
    person as (
        select * from tmdb_person
    ),
    tmdb_title as (
        select distinct credit.person_id, person.name, credit.title_id
        from credit
        join person on person.person_id = credit.person_id
        where credit.title_id is not null and person.name is not null
    ),
    -- An unknown birth year stands last, after the last that there can be.
    shared as (
        select tmdb_title.person_id, tmdb_title.name, coalesce(movie_credit.birth_year, 9999) as birth, tmdb_title.title_id
        from movie_credit
        join tmdb_title on tmdb_title.title_id = movie_credit.title_id and tmdb_title.name = movie_credit.artist_name
        where not exists (select 1 from replaced where replaced.title_id = movie_credit.title_id and replaced.source_file = movie_credit.source_file)
        union
        select tmdb_title.person_id, tmdb_title.name, coalesce(series_credit.birth_year, 9999) as birth, tmdb_title.title_id
        from series_credit
        join tmdb_title on tmdb_title.title_id = series_credit.title_id and tmdb_title.name = series_credit.artist_name
        where not exists (select 1 from replaced where replaced.title_id = series_credit.title_id and replaced.source_file = series_credit.source_file)
    ),
    pair as (
        select person_id, name, birth, count(*) as titles from shared group by person_id, name, birth
    ),
    -- One to one: who are each other's first choice are joined, then the same among the others, and once more.
    first_choice as (
        select
            pair.person_id, pair.name, pair.birth, pair.titles,
            row_number() over (partition by person_id order by titles desc, birth) as artist_turn,
            row_number() over (partition by name, birth order by titles desc, person_id) as person_turn
        from pair
    ),
    first_match as (
        select person_id, name, birth, titles from first_choice where artist_turn = 1 and person_turn = 1
    ),
    second_choice as (
        select
            pair.person_id, pair.name, pair.birth, pair.titles,
            row_number() over (partition by person_id order by titles desc, birth) as artist_turn,
            row_number() over (partition by name, birth order by titles desc, person_id) as person_turn
        from pair
        where not exists (select 1 from first_match where first_match.person_id = pair.person_id)
            and not exists (select 1 from first_match where first_match.name = pair.name and first_match.birth = pair.birth)
    ),
    second_match as (
        select person_id, name, birth, titles from first_match
        union all
        select person_id, name, birth, titles from second_choice where artist_turn = 1 and person_turn = 1
    ),
    third_choice as (
        select
            pair.person_id, pair.name, pair.birth, pair.titles,
            row_number() over (partition by person_id order by titles desc, birth) as artist_turn,
            row_number() over (partition by name, birth order by titles desc, person_id) as person_turn
        from pair
        where not exists (select 1 from second_match where second_match.person_id = pair.person_id)
            and not exists (select 1 from second_match where second_match.name = pair.name and second_match.birth = pair.birth)
    ),
    matched as (
        select person_id, name, birth, titles from second_match
        union all
        select person_id, name, birth, titles from third_choice where artist_turn = 1 and person_turn = 1
    )
select
    cast(person_id as bigint) as tmdb_person_id,
    cast(name as string) as name,
    cast(nullif(birth, 9999) as int) as birth_year,
    cast(titles as int) as shared_titles
from matched
