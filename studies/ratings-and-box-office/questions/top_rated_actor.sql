-- Purpose: Who is credited in the best rated film: every artist, of every film that shares the best rating.
-- Grain: film x artist.
-- Key: title_id, artist, birth_year?
-- Order: row_order
with
    title as (
        select title_key, title_id, title from dim_title where kind = 'movie' and title_id is not null and is_released
    ),
    measure as (
        select title_key, imdb_rating, imdb_votes
        from fact_title
        where imdb_rating is not null and imdb_votes >= (select actor_min_votes from params)
    ),
    credit as (
        select title_key, person_key, position from fact_credit where source = 'imdb'
    ),
    person as (
        select person_key, name, birth_year from dim_person
    ),
    rated as (
        select
            title.title_key,
            title.title_id,
            title.title,
            measure.imdb_rating,
            measure.imdb_votes,
            rank() over (order by measure.imdb_rating desc) as place
        from title
        join measure on measure.title_key = title.title_key
    ),
    best as (
        select title_key, title_id, title, imdb_rating, imdb_votes from rated where place = 1
    ),
    -- Several parts of one artist in a film are one row, where the first of them stands.
    artist as (
        select
            best.title_id,
            best.title,
            best.imdb_rating,
            best.imdb_votes,
            credit.person_key,
            min(credit.position) as position
        from best
        join credit on credit.title_key = best.title_key
        group by best.title_id, best.title, best.imdb_rating, best.imdb_votes, credit.person_key
    )
select
    cast(row_number() over (order by artist.imdb_votes desc, artist.title_id, artist.position) as int) as row_order,
    cast(artist.title_id as string) as title_id,
    cast(artist.title as string) as title,
    cast(artist.imdb_rating as decimal(3,1)) as imdb_rating,
    cast(artist.imdb_votes as bigint) as imdb_votes,
    cast(person.name as string) as artist,
    cast(person.birth_year as int) as birth_year
from artist
join person on person.person_key = artist.person_key
