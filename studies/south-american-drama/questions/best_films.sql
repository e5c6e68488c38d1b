-- Purpose: The best rated South American dramas.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_year as year from dim_title)
with
    title as (
        select title_key, title_id, tmdb_id, title, release_year
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
        select country_key, name, is_south_america from dim_country
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
        where country.is_south_america
    ),
    film as (
        select
            title.title_key,
            title.title_id,
            title.tmdb_id,
            title.title,
            title.release_year,
            case when choice.source = 'imdb' then cast(measure.imdb_rating as decimal(4,2)) else measure.tmdb_rating end as rating,
            case when choice.source = 'imdb' then measure.imdb_votes else measure.tmdb_votes end as votes,
            choice.source,
            choice.min_votes,
            choice.min_rating
        from title
        join drama on drama.title_key = title.title_key
        join south_american on south_american.title_key = title.title_key
        join measure on measure.title_key = title.title_key
        cross join choice
    ),
    ranked as (
        select
            row_number() over (order by rating desc, votes desc, title_id nulls last, tmdb_id) as place,
            title_key,
            title_id,
            title,
            release_year,
            rating,
            votes,
            source
        from film
        where rating is not null and votes >= min_votes and cast(rating as double) >= min_rating
    ),
    -- The names of a film's countries, as TMDB writes them.
    named as (
        select
            ranked.place,
            array_join(sort_array(collect_list(country.name)), ', ') as countries
        from ranked
        join title_country on title_country.title_key = ranked.title_key
        join country on country.country_key = title_country.country_key
        where ranked.place <= 100
        group by ranked.place
    )
select
    cast(ranked.place as int) as row_order,
    cast(ranked.place as int) as "rank",
    cast(ranked.title_id as string) as title_id,
    cast(ranked.title as string) as title,
    cast(ranked.release_year as int) as "year",
    cast(named.countries as string) as countries,
    cast(ranked.rating as decimal(4,2)) as rating,
    cast(ranked.votes as bigint) as votes,
    cast(ranked.source as string) as source
from ranked
join named on named.place = ranked.place
