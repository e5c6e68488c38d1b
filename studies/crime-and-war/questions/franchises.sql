-- Purpose: The most popular franchises of crime and of war films.
-- Grain: genre x franchise.
-- Order: row_order
with
    title as (
        select title_key, collection_key from dim_title where kind = 'movie' and is_released and collection_key <> -1
    ),
    -- Ratings in hundredths and popularity in millionths: whole numbers, whose sums are exact.
    measure as (
        select title_key, tmdb_votes, revenue, cast(floor(tmdb_rating * 100) as int) as hundredths from fact_title
    ),
    snapshot as (
        select title_key, date_key, cast(floor(popularity * 1000000 + 0.5) as bigint) as millionths, popularity from fact_title_snapshot
    ),
    newest as (
        select max(date_key) as date_key from snapshot
    ),
    collection as (
        select collection_key, tmdb_collection_id, name, parts from dim_collection
    ),
    -- Crime and War by TMDB's numbers.
    genre_film as (
        select bridge_title_genre.title_key, dim_genre.genre
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'tmdb' and dim_genre.tmdb_genre_id in (80, 10752)
    ),
    popular as (
        select snapshot.title_key, snapshot.millionths, snapshot.popularity
        from snapshot
        join newest on newest.date_key = snapshot.date_key
    ),
    franchise as (
        select
            genre_film.genre,
            title.collection_key,
            count(*) as films,
            cast(sum(popular.millionths) as double) as millionths,
            count(popular.millionths) as popular_films,
            max(popular.popularity) as max_popularity,
            cast(sum(measure.hundredths) as double) as hundredths,
            count(measure.hundredths) as titles,
            sum(measure.tmdb_votes) as tmdb_votes,
            sum(measure.revenue) as revenue
        from title
        join genre_film on genre_film.title_key = title.title_key
        join measure on measure.title_key = title.title_key
        left join popular on popular.title_key = title.title_key
        group by genre_film.genre, title.collection_key
        having count(*) >= 2
    ),
    named as (
        select
            franchise.genre,
            collection.name,
            collection.tmdb_collection_id,
            franchise.films,
            collection.parts,
            cast(floor(franchise.millionths / nullif(franchise.popular_films, 0) / 100 + 0.5) / 10000 as decimal(12,4)) as mean_popularity,
            franchise.max_popularity,
            cast(floor(franchise.hundredths * 100 / nullif(franchise.titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_tmdb_rating,
            franchise.titles,
            franchise.tmdb_votes,
            franchise.revenue
        from franchise
        join collection on collection.collection_key = franchise.collection_key
    ),
    ranked as (
        select
            row_number() over (partition by genre order by mean_popularity desc nulls last, name, tmdb_collection_id) as place,
            genre,
            name,
            films,
            parts,
            mean_popularity,
            max_popularity,
            mean_tmdb_rating,
            titles,
            tmdb_votes,
            revenue
        from named
    )
select
    cast(row_number() over (order by genre, place) as int) as row_order,
    cast(genre as string) as genre,
    cast(place as int) as "rank",
    cast(name as string) as collection,
    cast(films as bigint) as films,
    cast(parts as int) as parts,
    cast(mean_popularity as decimal(12,4)) as mean_popularity,
    cast(max_popularity as double) as max_popularity,
    cast(mean_tmdb_rating as decimal(6,4)) as mean_tmdb_rating,
    cast(titles as bigint) as titles,
    cast(tmdb_votes as bigint) as tmdb_votes,
    cast(revenue as bigint) as revenue
from ranked
where place <= 20
