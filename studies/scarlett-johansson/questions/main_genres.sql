-- Purpose: In which of TMDB's genres the person's films are.
-- Grain: one genre.
-- Key: genre
-- Order: row_order
with
    whole as (
        select count(*) as films from film
    ),
    genre_film as (
        select explode(genres) as genre from film
    ),
    counted as (
        select genre, count(*) as films from genre_film group by genre
    )
select
    cast(row_number() over (order by counted.films desc, counted.genre) as int) as row_order, -- The row's place.
    cast(counted.genre as string) as genre, -- The genre's English name at TMDB.
    cast(counted.films as bigint) as films, -- The person's films of the genre.
    cast(cast(counted.films as double) / nullif(whole.films, 0) as double) as share -- Their share of all films, 0 to 1.
from counted
cross join whole
