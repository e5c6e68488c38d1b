-- Purpose: The films of each artist of the best rated film.
-- Grain: artist x film.
-- Order: row_order
with
    best_credit as (
        select
            person_key,
            artist,
            row_number() over (order by imdb_votes desc, title_id, position) as turn
        from leading_artist
        where greatest((select actor_min_votes from params), 0) between best_from_votes and imdb_votes
    ),
    best_artist as (
        select person_key, artist, min(turn) as turn from best_credit group by person_key, artist
    ),
    artist_film as (
        select distinct best_artist.turn, best_artist.artist, credit.title_key
        from best_artist
        join fact_credit as credit on credit.person_key = best_artist.person_key
        where credit.source = 'imdb'
    )
select
    cast(row_number() over (
        order by artist_film.turn, title.imdb_rating desc nulls last, title.imdb_votes desc nulls last, title.title_id
    ) as int) as row_order, -- Place in the list, from 1
    cast(artist_film.artist as string) as artist, -- Name of the artist, in the order of top_rated_actor
    cast(title.title_id as string) as title_id, -- IMDb id
    cast(title.title as string) as title, -- Title
    cast(title.release_year as int) as "year", -- Year of release
    cast(title.imdb_rating as decimal(3,1)) as imdb_rating, -- IMDb rating, 0 to 10
    cast(title.imdb_votes as bigint) as imdb_votes -- IMDb votes
from artist_film
join title on title.title_key = artist_film.title_key
where title.kind = 'movie'
