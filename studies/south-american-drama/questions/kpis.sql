-- Purpose: The South American dramas in one row.
-- Grain: all films.
-- Order: row_order
with
    chosen as (
        select * from film where is_chosen
    ),
    part as (
        select explode(south_american_countries) as country from chosen
    ),
    taking_part as (
        select count(distinct country) as countries from part
    ),
    whole as (
        select
            count(*) as films,
            count(budget) as known_budgets,
            count(revenue) as known_revenues,
            sum(budget) as total_budget,
            sum(revenue) as total_revenue,
            round0(mean_of(revenue)) as mean_revenue,
            mean4(imdb_rating) as mean_imdb_rating,
            count(imdb_rating) as imdb_titles,
            mean4(tmdb_rating) as mean_tmdb_rating,
            count(tmdb_rating) as tmdb_titles,
            sum(imdb_votes) as imdb_votes,
            sum(tmdb_votes) as tmdb_votes
        from chosen
        having count(*) > 0
    )
select
    cast(1 as int) as row_order, -- 1: there is one row.
    cast(whole.films as bigint) as films, -- The films.
    cast(taking_part.countries as bigint) as countries, -- The South American countries that had a part in them.
    cast(whole.known_budgets as bigint) as known_budgets, -- The films whose budget is known.
    cast(whole.known_revenues as bigint) as known_revenues, -- The films whose revenue is known.
    cast(whole.total_budget as bigint) as total_budget, -- What those with a known budget cost, in dollars.
    cast(whole.total_revenue as bigint) as total_revenue, -- What those with a known revenue took, in dollars.
    cast(whole.mean_revenue as bigint) as mean_revenue, -- What such a film took on average, in dollars.
    cast(whole.mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- The mean of their IMDb ratings.
    cast(whole.imdb_titles as bigint) as imdb_titles, -- The films with an IMDb rating.
    cast(whole.mean_tmdb_rating as decimal(6,4)) as mean_tmdb_rating, -- The mean of their TMDB ratings.
    cast(whole.tmdb_titles as bigint) as tmdb_titles, -- The films with a TMDB rating.
    cast(whole.imdb_votes as bigint) as imdb_votes, -- Their votes at IMDb.
    cast(whole.tmdb_votes as bigint) as tmdb_votes -- Their votes at TMDB.
from whole
cross join taking_part
