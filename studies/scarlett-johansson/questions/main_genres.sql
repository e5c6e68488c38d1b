-- Purpose: In which of TMDB's genres the person's films are.
-- Grain: one genre.
-- Key: genre
-- Order: row_order
with
    person as (
        select person_key from dim_person where tmdb_person_id = (select cast(person_id as bigint) from params)
    ),
    credit as (
        select title_key, person_key, characters from fact_credit where source = 'tmdb' and kind = 'cast'
    ),
    title as (
        select title_key from dim_title where is_released
    ),
    title_genre as (
        select title_key, genre_key from bridge_title_genre where source = 'tmdb'
    ),
    genre as (
        select genre_key, genre from dim_genre
    ),
    -- Who appears as oneself or in old footage plays no part.
    film as (
        select distinct credit.title_key
        from credit
        join person on person.person_key = credit.person_key
        join title on title.title_key = credit.title_key
        where credit.characters is null or not (startswith(credit.characters, 'Self') or credit.characters like '%(archive footage)%')
    ),
    whole as (
        select count(*) as films from film
    ),
    genre_film as (
        select
            genre.genre,
            count(*) as films
        from film
        join title_genre on title_genre.title_key = film.title_key
        join genre on genre.genre_key = title_genre.genre_key
        group by genre.genre
    )
select
    cast(row_number() over (order by genre_film.films desc, genre_film.genre) as int) as row_order,
    cast(genre_film.genre as string) as genre,
    cast(genre_film.films as bigint) as films,
    cast(cast(genre_film.films as double) / nullif(whole.films, 0) as double) as share
from genre_film
cross join whole
