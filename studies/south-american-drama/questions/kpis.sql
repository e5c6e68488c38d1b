-- Purpose: The South American dramas in one row.
-- Grain: all films.
-- Order: row_order
with
    title as (
        select title_key
        from dim_title
        where kind = 'movie' and is_released and release_year >= (select from_year from params)
            and (size((select languages from params)) = 0 or array_contains((select languages from params), original_language))
    ),
    -- Ratings in tenths and hundredths: whole numbers, whose sums are exact.
    measure as (
        select
            title_key,
            imdb_votes,
            tmdb_votes,
            budget,
            revenue,
            cast(floor(imdb_rating * 10) as int) as tenths,
            cast(floor(tmdb_rating * 100) as int) as hundredths
        from fact_title
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
        select country_key from dim_country where is_south_america
    ),
    south_american as (
        select distinct title_country.title_key
        from title_country
        join country on country.country_key = title_country.country_key
    ),
    film as (
        select
            title.title_key,
            measure.budget,
            measure.revenue,
            measure.imdb_votes,
            measure.tmdb_votes,
            measure.tenths,
            measure.hundredths
        from title
        join drama on drama.title_key = title.title_key
        join south_american on south_american.title_key = title.title_key
        join measure on measure.title_key = title.title_key
    ),
    part as (
        select count(distinct country.country_key) as countries
        from film
        join title_country on title_country.title_key = film.title_key
        join country on country.country_key = title_country.country_key
    ),
    whole as (
        select
            count(*) as films,
            count(budget) as known_budgets,
            count(revenue) as known_revenues,
            sum(budget) as total_budget,
            sum(revenue) as total_revenue,
            cast(sum(tenths) as double) as tenths,
            count(tenths) as imdb_titles,
            cast(sum(hundredths) as double) as hundredths,
            count(hundredths) as tmdb_titles,
            sum(imdb_votes) as imdb_votes,
            sum(tmdb_votes) as tmdb_votes
        from film
        having count(*) > 0
    )
select
    cast(1 as int) as row_order,
    cast(whole.films as bigint) as films,
    cast(part.countries as bigint) as countries,
    cast(known_budgets as bigint) as known_budgets,
    cast(known_revenues as bigint) as known_revenues,
    cast(total_budget as bigint) as total_budget,
    cast(total_revenue as bigint) as total_revenue,
    cast(floor(cast(total_revenue as double) / nullif(known_revenues, 0) + 0.5) as bigint) as mean_revenue,
    cast(floor(tenths * 1000 / nullif(imdb_titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_imdb_rating,
    cast(imdb_titles as bigint) as imdb_titles,
    cast(floor(hundredths * 100 / nullif(tmdb_titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_tmdb_rating,
    cast(tmdb_titles as bigint) as tmdb_titles,
    cast(imdb_votes as bigint) as imdb_votes,
    cast(tmdb_votes as bigint) as tmdb_votes
from whole
cross join part
