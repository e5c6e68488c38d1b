-- Purpose: The study's films are the star's comedies, each with its rating, its votes and as many other genres.
-- Guards: film
with
    comedy_title as (
        select title_key
        from bridge_title_genre
        where source = 'imdb' and genre_key in (select genre_key from dim_genre where genre = 'Comedy')
    ),
    genre_count as (
        select title_key, count(*) as genres from bridge_title_genre where source = 'imdb' group by title_key
    ),
    comedy as (
        select
            fact_title.title_key,
            fact_title.imdb_rating,
            fact_title.imdb_votes,
            genre_count.genres
        from fact_title
        join genre_count on genre_count.title_key = fact_title.title_key
        where fact_title.title_key in (select title_key from dim_title where kind = 'movie' and in_csv and is_released)
            and fact_title.title_key in (select title_key from comedy_title)
    )
select
    cast(comedy.title_key as bigint) as title_key,
    cast(film.title_key as bigint) as film_key,
    cast(film.title as string) as title
from comedy
full join film on film.title_key = comedy.title_key
where film.title_key is null
    or comedy.title_key is null
    or film.imdb_rating is distinct from comedy.imdb_rating
    or film.imdb_votes is distinct from comedy.imdb_votes
    or size(film.other_genres) + 1 <> comedy.genres
