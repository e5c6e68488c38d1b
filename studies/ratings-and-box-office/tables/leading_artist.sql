-- Purpose: Who is credited in the films that some floor of votes makes the best rated.
-- Grain: film x artist.
-- Key: title_key, person_key
-- Test: holds(best_from_votes between 0 and imdb_votes)
with
    film as (
        select title_key, title_id, title, imdb_rating, imdb_votes
        from title
        where kind = 'movie' and imdb_rating is not null and imdb_votes is not null
    ),
    rating as (
        select imdb_rating, max(imdb_votes) as most_votes from film group by imdb_rating
    ),
    bar as (
        select
            imdb_rating,
            max(most_votes) over (
                order by imdb_rating desc rows between unbounded preceding and 1 preceding
            ) as most_votes_above
        from rating
    ),
    best_film as (
        select
            film.title_key,
            film.title_id,
            film.title,
            film.imdb_rating,
            film.imdb_votes,
            coalesce(bar.most_votes_above + 1, 0) as best_from_votes
        from film
        join bar on bar.imdb_rating = film.imdb_rating
        where film.imdb_votes > coalesce(bar.most_votes_above, -1)
    ),
    -- Several parts of an artist in a film are one row, where the first of them stands.
    credit as (
        select title_key, person_key, min(position) as position
        from fact_credit
        where source = 'imdb' and title_key in (select title_key from best_film)
        group by title_key, person_key
    )
select
    cast(best_film.title_key as bigint) as title_key, -- Key of the film
    cast(best_film.title_id as string) as title_id, -- IMDb id
    cast(best_film.title as string) as title, -- Title
    cast(best_film.imdb_rating as decimal(3,1)) as imdb_rating, -- IMDb rating, 0 to 10
    cast(best_film.imdb_votes as bigint) as imdb_votes, -- IMDb votes
    cast(best_film.best_from_votes as bigint) as best_from_votes, -- Least floor of votes that makes it the best
    cast(credit.position as int) as position, -- Place of the artist in the file, from 1
    cast(credit.person_key as bigint) as person_key, -- Key of the artist in dim_person
    cast(person.name as string) as artist, -- Name of the artist
    cast(person.birth_year as int) as birth_year -- Year of birth of the artist
from best_film
join credit on credit.title_key = best_film.title_key
join dim_person as person on person.person_key = credit.person_key
