-- Purpose: The most popular franchises of crime and of war films.
-- Grain: genre x franchise.
-- Order: row_order
with
    franchise as (
        select
            genre,
            collection_key,
            count(*) as films,
            mean_popularity(popularity) as mean_popularity,
            max(popularity) as max_popularity,
            mean4(tmdb_rating) as mean_tmdb_rating,
            count(tmdb_rating) as titles,
            sum(tmdb_votes) as tmdb_votes,
            sum(revenue) as revenue
        from franchise_film
        group by genre, collection_key
    ),
    ranked as (
        select
            franchise.*,
            collection.name,
            collection.parts,
            row_number() over (
                partition by franchise.genre
                order by franchise.mean_popularity desc nulls last, collection.name, collection.tmdb_collection_id
            ) as place
        from franchise
        join dim_collection as collection on collection.collection_key = franchise.collection_key
    )
select
    cast(row_number() over (order by genre, place) as int) as row_order, -- The row's place in the answer.
    cast(genre as string) as genre, -- Crime or War, by TMDB's genres.
    cast(place as int) as "rank", -- The franchise's place in the genre, 1 the most popular.
    cast(name as string) as collection, -- The franchise's name at TMDB.
    cast(films as bigint) as films, -- Its released films of the genre in the lake.
    cast(parts as int) as parts, -- The parts that TMDB counts, of any genre.
    cast(mean_popularity as decimal(12,4)) as mean_popularity, -- The films' mean popularity on the newest date.
    cast(max_popularity as double) as max_popularity, -- The most popular film's popularity.
    cast(mean_tmdb_rating as decimal(6,4)) as mean_tmdb_rating, -- The mean of the films' TMDB ratings.
    cast(titles as bigint) as titles, -- The films with a TMDB rating.
    cast(tmdb_votes as bigint) as tmdb_votes, -- The films' votes at TMDB.
    cast(revenue as bigint) as revenue -- What the films with a known revenue took, in dollars.
from ranked
where place <= (select franchise_list_length from params)
