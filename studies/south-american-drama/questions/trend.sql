-- Purpose: How many South American dramas each year had, in all and by country, and how they are rated.
-- Grain: year x country.
-- Key: year, country
-- Order: row_order
with
    title as (
        select title_key, release_year
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
        select country_key, name from dim_country where is_south_america
    ),
    country_film as (
        select title_country.title_key, country.name
        from title_country
        join country on country.country_key = title_country.country_key
    ),
    south_american as (
        select 1 as place, 'Total' as country, title_key from country_film group by title_key
        union all
        select 2 as place, name as country, title_key from country_film
    ),
    grouped as (
        select
            title.release_year,
            south_american.place,
            south_american.country,
            count(*) as films,
            sum(measure.imdb_votes) as imdb_votes,
            sum(measure.tmdb_votes) as tmdb_votes,
            cast(sum(measure.tenths) as double) as tenths,
            count(measure.tenths) as imdb_titles,
            cast(sum(measure.hundredths) as double) as hundredths,
            count(measure.hundredths) as tmdb_titles
        from title
        join drama on drama.title_key = title.title_key
        join south_american on south_american.title_key = title.title_key
        join measure on measure.title_key = title.title_key
        group by title.release_year, south_american.place, south_american.country
    )
select
    cast(row_number() over (order by release_year, place, country) as int) as row_order,
    cast(release_year as int) as "year",
    cast(country as string) as country,
    cast(films as bigint) as films,
    cast(imdb_votes as bigint) as imdb_votes,
    cast(tmdb_votes as bigint) as tmdb_votes,
    cast(floor(tenths * 1000 / nullif(imdb_titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_imdb_rating,
    cast(imdb_titles as bigint) as imdb_titles,
    cast(floor(hundredths * 100 / nullif(tmdb_titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_tmdb_rating,
    cast(tmdb_titles as bigint) as tmdb_titles,
    cast(release_year = max(release_year) over () as boolean) as is_partial
from grouped
