-- Purpose: The films of the last years that took the most money, and what they cost.
-- Grain: one film.
-- Key: title_id
-- Order: row_order
with
    title as (
        select title_key, title_id, title, release_year from dim_title where kind = 'movie' and title_id is not null and is_released
    ),
    measure as (
        select title_key, revenue, budget, profit, return_on_budget, tmdb_votes from fact_title where revenue is not null
    ),
    -- The window ends at the newest year of films whose revenue is known.
    film as (
        select
            title.title_id,
            title.title,
            title.release_year,
            measure.revenue,
            measure.budget,
            measure.profit,
            measure.return_on_budget,
            measure.tmdb_votes,
            max(title.release_year) over () as newest_year
        from title
        join measure on measure.title_key = title.title_key
    ),
    ranked as (
        select
            row_number() over (order by revenue desc, tmdb_votes desc nulls last, title_id) as place,
            title_id,
            title,
            release_year,
            revenue,
            budget,
            profit,
            return_on_budget
        from film
        where (select last_years from params) = 0 or release_year > newest_year - (select last_years from params)
    )
select
    cast(place as int) as row_order,
    cast(place as int) as "rank",
    cast(title_id as string) as title_id,
    cast(title as string) as title,
    cast(release_year as int) as "year",
    cast(revenue as bigint) as revenue,
    cast(budget as bigint) as budget,
    cast(profit as bigint) as profit,
    cast(return_on_budget as double) as return_on_budget
from ranked
where place <= 10
