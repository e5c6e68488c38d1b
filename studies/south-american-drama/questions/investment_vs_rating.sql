-- Purpose: Whether dearer South American dramas are rated higher: by the budget's order of magnitude, and in all.
-- Grain: one band of budgets, and all films.
-- Key: budget_from?
-- Order: row_order
with
    -- A band begins at a one and as many zeros as the budget has further digits.
    film_band as (
        select
            cast(substr('1000000000000000000', 1, length(cast(budget as string))) as bigint) as budget_from,
            log10_at_6(budget) as log_budget,
            imdb_rating,
            tmdb_rating
        from film
        where is_chosen and budget >= (select min_budget from params)
    ),
    -- Without a band: all films.
    band as (
        select
            budget_from,
            count(*) as films,
            count(imdb_rating) as imdb_titles,
            mean4(imdb_rating) as mean_imdb_rating,
            count(tmdb_rating) as tmdb_titles,
            mean4(tmdb_rating) as mean_tmdb_rating,
            case when budget_from is null then correlation(cast(imdb_rating as double), log_budget) end as imdb_r,
            case when budget_from is null then correlation(cast(tmdb_rating as double), log_budget) end as tmdb_r
        from film_band
        group by rollup(budget_from)
        having count(*) > 0
    )
select
    cast(row_number() over (order by budget_from nulls last) as int) as row_order, -- The row's place, all films last.
    cast(budget_from as bigint) as budget_from, -- The band's lowest budget, in dollars; NULL for all films.
    cast(budget_from * 10 - 1 as bigint) as budget_to, -- The band's highest budget, in dollars; NULL for all films.
    cast(films as bigint) as films, -- The films of the band.
    cast(imdb_titles as bigint) as imdb_titles, -- The films with an IMDb rating.
    cast(mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- The mean of their IMDb ratings.
    cast(tmdb_titles as bigint) as tmdb_titles, -- The films with a TMDB rating.
    cast(mean_tmdb_rating as decimal(6,4)) as mean_tmdb_rating, -- The mean of their TMDB ratings.
    cast(round4(imdb_r) as decimal(6,4)) as correlation_imdb, -- Of all films: log10 of the budget with the IMDb rating.
    cast(round4(fisher_low(imdb_r, imdb_titles)) as decimal(6,4)) as imdb_low, -- Low 95 % bound of correlation_imdb.
    cast(round4(fisher_high(imdb_r, imdb_titles)) as decimal(6,4)) as imdb_high, -- High 95 % bound of correlation_imdb.
    cast(round4(tmdb_r) as decimal(6,4)) as correlation_tmdb, -- Of all films: log10 of the budget with the TMDB rating.
    cast(round4(fisher_low(tmdb_r, tmdb_titles)) as decimal(6,4)) as tmdb_low, -- Low 95 % bound of correlation_tmdb.
    cast(round4(fisher_high(tmdb_r, tmdb_titles)) as decimal(6,4)) as tmdb_high -- High 95 % bound of correlation_tmdb.
from band
