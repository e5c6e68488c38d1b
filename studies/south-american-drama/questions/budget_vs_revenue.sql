-- Purpose: What the South American dramas cost and what they took, where both are known.
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
        select title_key, budget, revenue, profit, return_on_budget, tmdb_votes from fact_title where budget is not null and revenue is not null
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
    ranked as (
        select
            row_number() over (order by measure.revenue desc, measure.tmdb_votes desc nulls last, title.title_id nulls last, title.tmdb_id) as place,
            title.title_id,
            title.title,
            title.release_year,
            measure.budget,
            measure.revenue,
            measure.profit,
            measure.return_on_budget
        from title
        join drama on drama.title_key = title.title_key
        join south_american on south_american.title_key = title.title_key
        join measure on measure.title_key = title.title_key
    )
select
    cast(place as int) as row_order,
    cast(title_id as string) as title_id,
    cast(title as string) as title,
    cast(release_year as int) as "year",
    cast(budget as bigint) as budget,
    cast(revenue as bigint) as revenue,
    cast(profit as bigint) as profit,
    cast(return_on_budget as double) as return_on_budget
from ranked
