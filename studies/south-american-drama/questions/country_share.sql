-- Purpose: How the South American countries share the best dramas, beside all of them.
-- Grain: one country.
-- Key: country
-- Order: row_order
with
    best as (
        select title_key from best_film where place <= (select list_length from params)
    ),
    chosen as (
        select film.south_american_countries, best.title_key as best
        from film
        left join best on best.title_key = film.title_key
        where film.is_chosen
    ),
    whole as (
        select count(best) as best, count(*) as films from chosen
    ),
    -- A co-production is a film of each of its countries.
    country_film as (
        select explode(south_american_countries) as country, best from chosen
    ),
    counted as (
        select country, count(best) as best, count(*) as films from country_film group by country
    )
select
    cast(row_number() over (order by counted.best desc, counted.country) as int) as row_order, -- The row's place.
    cast(counted.country as string) as country, -- The South American country.
    cast(counted.best as bigint) as films, -- Its films among the best.
    cast(cast(counted.best as double) / nullif(whole.best, 0) as double) as share, -- Their share of the best, 0 to 1.
    cast(counted.films as bigint) as films_all, -- All its films.
    cast(cast(counted.films as double) / nullif(whole.films, 0) as double) as share_all -- Their share of all films.
from counted
cross join whole
