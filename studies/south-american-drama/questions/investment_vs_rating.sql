-- Purpose: Whether dearer South American dramas are rated higher: by orders of ten of the budget, and their correlation.
-- Grain: one band of budgets, and all films.
-- Key: budget_from?
-- Order: row_order
with
    title as (
        select title_key
        from dim_title
        where kind = 'movie' and is_released and release_year >= (select from_year from params)
            and (size((select languages from params)) = 0 or array_contains((select languages from params), original_language))
    ),
    -- Ratings in tenths and hundredths: whole numbers, whose sums are exact. A band begins at a one and as many zeros as the budget has digits.
    measure as (
        select
            title_key,
            cast(substr('1000000000000000000', 1, length(cast(budget as string))) as bigint) as budget_from,
            floor(log10(budget) * 1000000 + 0.5) / 1000000 as log_budget,
            cast(floor(imdb_rating * 10) as int) as tenths,
            cast(floor(tmdb_rating * 100) as int) as hundredths
        from fact_title
        where budget >= 1000
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
            measure.budget_from,
            measure.log_budget,
            measure.tenths,
            measure.hundredths,
            cast(measure.tenths as double) as imdb,
            cast(measure.hundredths as double) as tmdb
        from title
        join drama on drama.title_key = title.title_key
        join south_american on south_american.title_key = title.title_key
        join measure on measure.title_key = title.title_key
    ),
    band as (
        select
            budget_from,
            count(*) as films,
            cast(sum(tenths) as double) as tenths,
            count(tenths) as imdb_titles,
            cast(sum(hundredths) as double) as hundredths,
            count(hundredths) as tmdb_titles,
            cast(null as double) as imdb_r,
            cast(null as double) as tmdb_r
        from film
        group by budget_from
        union all
        select
            cast(null as bigint) as budget_from,
            count(*) as films,
            cast(sum(tenths) as double) as tenths,
            count(tenths) as imdb_titles,
            cast(sum(hundredths) as double) as hundredths,
            count(hundredths) as tmdb_titles,
            regr_sxy(imdb, log_budget) / nullif(sqrt(regr_sxx(imdb, log_budget)) * sqrt(regr_syy(imdb, log_budget)), 0) as imdb_r,
            regr_sxy(tmdb, log_budget) / nullif(sqrt(regr_sxx(tmdb, log_budget)) * sqrt(regr_syy(tmdb, log_budget)), 0) as tmdb_r
        from film
        having count(*) > 0
    ),
    -- Fisher's interval of a correlation r of n films: tanh(atanh(r) -+ 1.96 / sqrt(n - 3)), where e^(2 atanh(r)) = (1 + r) / (1 - r).
    fisher as (
        select
            band.budget_from, band.films, band.tenths, band.imdb_titles, band.hundredths, band.tmdb_titles, band.imdb_r, band.tmdb_r,
            case when imdb_titles > 3 and abs(imdb_r) < 0.9999999999 then (1 + imdb_r) / (1 - imdb_r) end as imdb_odds,
            case when imdb_titles > 3 then power(2.718281828459045, 3.92 / sqrt(cast(imdb_titles - 3 as double))) end as imdb_width,
            case when tmdb_titles > 3 and abs(tmdb_r) < 0.9999999999 then (1 + tmdb_r) / (1 - tmdb_r) end as tmdb_odds,
            case when tmdb_titles > 3 then power(2.718281828459045, 3.92 / sqrt(cast(tmdb_titles - 3 as double))) end as tmdb_width
        from band
    )
select
    cast(row_number() over (order by budget_from nulls last) as int) as row_order,
    cast(budget_from as bigint) as budget_from,
    cast(budget_from * 10 - 1 as bigint) as budget_to,
    cast(films as bigint) as films,
    cast(imdb_titles as bigint) as imdb_titles,
    cast(floor(tenths * 1000 / nullif(imdb_titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_imdb_rating,
    cast(tmdb_titles as bigint) as tmdb_titles,
    cast(floor(hundredths * 100 / nullif(tmdb_titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_tmdb_rating,
    cast(floor(imdb_r * 10000 + 0.5) / 10000 as decimal(6,4)) as correlation_imdb,
    cast(floor((imdb_odds / imdb_width - 1) / (imdb_odds / imdb_width + 1) * 10000 + 0.5) / 10000 as decimal(6,4)) as imdb_low,
    cast(floor((imdb_odds * imdb_width - 1) / (imdb_odds * imdb_width + 1) * 10000 + 0.5) / 10000 as decimal(6,4)) as imdb_high,
    cast(floor(tmdb_r * 10000 + 0.5) / 10000 as decimal(6,4)) as correlation_tmdb,
    cast(floor((tmdb_odds / tmdb_width - 1) / (tmdb_odds / tmdb_width + 1) * 10000 + 0.5) / 10000 as decimal(6,4)) as tmdb_low,
    cast(floor((tmdb_odds * tmdb_width - 1) / (tmdb_odds * tmdb_width + 1) * 10000 + 0.5) / 10000 as decimal(6,4)) as tmdb_high
from fisher
