-- Purpose: The films of each artist of the best rated film.
-- Grain: artist x film.
-- Order: row_order
with
    title as (
        select title_key, title_id, title, release_year from dim_title where kind = 'movie' and title_id is not null and is_released
    ),
    measure as (
        select title_key, imdb_rating, imdb_votes from fact_title
    ),
    credit as (
        select title_key, person_key, position from fact_credit where source = 'imdb'
    ),
    person as (
        select person_key, name from dim_person
    ),
    rated as (
        select
            title.title_key,
            title.title_id,
            measure.imdb_votes,
            rank() over (order by measure.imdb_rating desc) as place
        from title
        join measure on measure.title_key = title.title_key
        where measure.imdb_rating is not null and measure.imdb_votes >= (select actor_min_votes from params)
    ),
    best_credit as (
        select
            credit.person_key,
            row_number() over (order by rated.imdb_votes desc, rated.title_id, credit.position) as turn
        from rated
        join credit on credit.title_key = rated.title_key
        where rated.place = 1
    ),
    artist as (
        select person_key, min(turn) as turn from best_credit group by person_key
    ),
    artist_film as (
        select distinct artist.turn, artist.person_key, credit.title_key
        from artist
        join credit on credit.person_key = artist.person_key
    )
select
    cast(row_number() over (
        order by artist_film.turn, measure.imdb_rating desc nulls last, measure.imdb_votes desc nulls last, title.title_id
    ) as int) as row_order,
    cast(person.name as string) as artist,
    cast(title.title_id as string) as title_id,
    cast(title.title as string) as title,
    cast(title.release_year as int) as "year",
    cast(measure.imdb_rating as decimal(3,1)) as imdb_rating,
    cast(measure.imdb_votes as bigint) as imdb_votes
from artist_film
join person on person.person_key = artist_film.person_key
join title on title.title_key = artist_film.title_key
join measure on measure.title_key = artist_film.title_key
