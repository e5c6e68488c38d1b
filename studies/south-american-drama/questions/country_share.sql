-- Purpose: How the South American countries share the best hundred dramas, beside all of them.
-- Grain: one country.
-- Key: country
-- Order: row_order
with
    title as (
        select title_key, title_id, tmdb_id
        from dim_title
        where kind = 'movie' and is_released and release_year >= (select from_year from params)
            and (size((select languages from params)) = 0 or array_contains((select languages from params), original_language))
    ),
    measure as (
        select title_key, imdb_rating, imdb_votes, tmdb_rating, tmdb_votes from fact_title
    ),
    drama as (
        select bridge_title_genre.title_key
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'tmdb' and dim_genre.tmdb_genre_id = 18
    ),
    title_country as (
        select title_key, country_key from bridge_title_country
    ),
    country as (
        select country_key, name from dim_country where is_south_america
    ),
    choice as (
        select
            source,
            coalesce(min_votes, case when source = 'imdb' then 1000 else 50 end) as min_votes,
            min_rating
        from params
    ),
    south_american as (
        select distinct title_country.title_key
        from title_country
        join country on country.country_key = title_country.country_key
    ),
    film as (
        select
            title.title_key,
            title.title_id,
            title.tmdb_id,
            case when choice.source = 'imdb' then cast(measure.imdb_rating as decimal(4,2)) else measure.tmdb_rating end as rating,
            case when choice.source = 'imdb' then measure.imdb_votes else measure.tmdb_votes end as votes,
            choice.min_votes,
            choice.min_rating
        from title
        join drama on drama.title_key = title.title_key
        join south_american on south_american.title_key = title.title_key
        join measure on measure.title_key = title.title_key
        cross join choice
    ),
    judged as (
        select
            title_key,
            title_id,
            tmdb_id,
            rating,
            votes,
            coalesce(votes >= min_votes and cast(rating as double) >= min_rating, false) as is_rated
        from film
    ),
    -- Films that cannot be among the best stand behind all others.
    ranked as (
        select
            title_key,
            is_rated,
            row_number() over (order by is_rated desc, rating desc, votes desc, title_id nulls last, tmdb_id) as place
        from judged
    ),
    placed as (
        select title_key, case when is_rated and place <= 100 then 1 end as best from ranked
    ),
    whole as (
        select count(best) as best, count(*) as films from placed
    ),
    counted as (
        select
            country.name,
            count(placed.best) as best,
            count(*) as films
        from placed
        join title_country on title_country.title_key = placed.title_key
        join country on country.country_key = title_country.country_key
        group by country.name
    )
select
    cast(row_number() over (order by counted.best desc, counted.name) as int) as row_order,
    cast(counted.name as string) as country,
    cast(counted.best as bigint) as films,
    cast(cast(counted.best as double) / nullif(whole.best, 0) as double) as share,
    cast(counted.films as bigint) as films_all,
    cast(cast(counted.films as double) / nullif(whole.films, 0) as double) as share_all
from counted
cross join whole
