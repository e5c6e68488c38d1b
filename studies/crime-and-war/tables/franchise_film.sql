-- Purpose: The films of the franchises of crime and of war: of those that have enough films of TMDB's genre.
-- Grain: genre x film.
-- Key: genre, title_key
-- Test: accepted(genre: Crime, War)
-- Test: found(title_key in dim_title.title_key)
-- Test: found(collection_key in dim_collection.collection_key)
with
    genre_film as (
        select
            explode(tmdb_genres) as genre,
            title_key,
            collection_key,
            popularity,
            tmdb_rating,
            tmdb_votes,
            revenue
        from film
        where collection_key <> -1
    ),
    counted as (
        select *, count(*) over (partition by genre, collection_key) as films from genre_film
    )
select
    cast(genre as string) as genre, -- Crime or War; a film of both stands under each.
    cast(title_key as bigint) as title_key, -- The film's key in dim_title.
    cast(collection_key as bigint) as collection_key, -- The franchise's key in dim_collection.
    cast(popularity as double) as popularity, -- TMDB's popularity of the film on the newest collection date.
    cast(tmdb_rating as decimal(4,2)) as tmdb_rating, -- TMDB's rating of the film, 0 to 10.
    cast(tmdb_votes as bigint) as tmdb_votes, -- Votes for the film at TMDB.
    cast(revenue as bigint) as revenue -- What the film took, in dollars.
from counted
where films >= (select franchise_min_films from params)
