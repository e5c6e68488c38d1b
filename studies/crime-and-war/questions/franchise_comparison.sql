-- Purpose: Franchises of crime films beside those of war films; means are over films.
-- Grain: one genre.
-- Key: genre
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
        select title_key, date_key, cast(floor(popularity * 1000000 + 0.5) as bigint) as millionths from fact_title_snapshot
    ),
    newest as (
        select max(date_key) as date_key from snapshot
    ),
    -- Crime and War by TMDB's numbers.
    genre_film as (
        select bridge_title_genre.title_key, dim_genre.genre
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'tmdb' and dim_genre.tmdb_genre_id in (80, 10752)
    ),
    popular as (
        select snapshot.title_key, snapshot.millionths
        from snapshot
        join newest on newest.date_key = snapshot.date_key
    ),
    franchise as (
        select
            genre_film.genre,
            title.collection_key,
            count(*) as films,
            sum(popular.millionths) as millionths,
            count(popular.millionths) as popular_films,
            sum(measure.hundredths) as hundredths,
            count(measure.hundredths) as titles,
            sum(measure.revenue) as revenue
        from title
        join genre_film on genre_film.title_key = title.title_key
        join measure on measure.title_key = title.title_key
        left join popular on popular.title_key = title.title_key
        group by genre_film.genre, title.collection_key
        having count(*) >= 2
    ),
    compared as (
        select
            genre,
            count(*) as franchises,
            sum(films) as films,
            cast(sum(millionths) as double) as millionths,
            sum(popular_films) as popular_films,
            cast(sum(hundredths) as double) as hundredths,
            sum(titles) as titles,
            sum(revenue) as revenue
        from franchise
        group by genre
    )
select
    cast(row_number() over (order by genre) as int) as row_order,
    cast(genre as string) as genre,
    cast(franchises as bigint) as franchises,
    cast(films as bigint) as films,
    cast(floor(millionths / nullif(cast(popular_films as double), 0) / 100 + 0.5) / 10000 as decimal(12,4)) as mean_popularity,
    cast(floor(hundredths * 100 / nullif(cast(titles as double), 0) + 0.5) / 10000 as decimal(6,4)) as mean_tmdb_rating,
    cast(titles as bigint) as titles,
    cast(revenue as bigint) as total_revenue
from compared
