-- Purpose: Crime films of each decade: how many, how popular, how voted and how rated.
-- Grain: one decade.
-- Key: decade
-- Order: row_order
with
    title as (
        select title_key, decade from dim_title where kind = 'movie' and is_released
    ),
    -- Ratings in hundredths and popularity in millionths: whole numbers, whose sums are exact.
    measure as (
        select title_key, tmdb_votes, cast(floor(tmdb_rating * 100) as int) as hundredths from fact_title
    ),
    snapshot as (
        select title_key, date_key, cast(floor(popularity * 1000000 + 0.5) as bigint) as millionths from fact_title_snapshot
    ),
    newest as (
        select max(date_key) as date_key from snapshot
    ),
    crime as (
        select bridge_title_genre.title_key
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'tmdb' and dim_genre.tmdb_genre_id = 80
    ),
    popular as (
        select snapshot.title_key, snapshot.millionths
        from snapshot
        join newest on newest.date_key = snapshot.date_key
    ),
    decade_sum as (
        select
            title.decade,
            count(*) as films,
            cast(sum(popular.millionths) as double) as millionths,
            count(popular.millionths) as popular_films,
            sum(measure.tmdb_votes) as tmdb_votes,
            cast(sum(measure.hundredths) as double) as hundredths,
            count(measure.hundredths) as titles
        from title
        join crime on crime.title_key = title.title_key
        join measure on measure.title_key = title.title_key
        left join popular on popular.title_key = title.title_key
        group by title.decade
    )
select
    cast(row_number() over (order by decade) as int) as row_order,
    cast(decade as int) as decade,
    cast(films as bigint) as films,
    cast(floor(millionths / nullif(popular_films, 0) / 100 + 0.5) / 10000 as decimal(12,4)) as mean_popularity,
    cast(tmdb_votes as bigint) as tmdb_votes,
    cast(floor(hundredths * 100 / nullif(titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_tmdb_rating,
    cast(titles as bigint) as titles
from decade_sum
