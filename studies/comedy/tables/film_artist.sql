-- Purpose: Who is credited in the comedies, by movies.csv.
-- Grain: film x artist.
-- Key: title_key, person_key
-- Test: found(title_key in film.title_key)
with
    -- Several parts of an artist in a film are one row.
    credit as (
        select distinct title_key, person_key from fact_credit where source = 'imdb'
    ),
    director as (
        select person_profession.person_key
        from bridge_person_profession as person_profession
        join dim_profession as profession on profession.profession_key = person_profession.profession_key
        where profession.profession = 'director'
    )
select
    cast(credit.title_key as bigint) as title_key, -- Key of the film
    cast(credit.person_key as bigint) as person_key, -- Key of the artist in dim_person
    cast(film.imdb_rating as decimal(3,1)) as imdb_rating, -- IMDb rating of the film, 0 to 10
    cast(film.imdb_votes as bigint) as imdb_votes, -- IMDb votes of the film
    cast(person.known_for_count as int) as known_for_count, -- Titles the artist is known for
    cast(director.person_key is not null as boolean) as is_director -- Whether director is a profession of the artist
from film
join credit on credit.title_key = film.title_key
join dim_person as person on person.person_key = credit.person_key
left join director on director.person_key = credit.person_key
