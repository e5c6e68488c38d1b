-- Purpose: The films of the last years that took the most money, and what they cost.
-- Grain: one film.
-- Key: title_id
-- Order: row_order
with
    -- The window ends at the newest year of films whose revenue is known.
    dated as (
        select
            title_id,
            title,
            release_year,
            revenue,
            budget,
            profit,
            return_on_budget,
            tmdb_votes,
            max(release_year) over () as newest_year
        from title
        where kind = 'movie' and revenue is not null
    ),
    ranked as (
        select
            title_id,
            title,
            release_year,
            revenue,
            budget,
            profit,
            return_on_budget,
            row_number() over (order by revenue desc, tmdb_votes desc nulls last, title_id) as place
        from dated
        where within_years(release_year, newest_year, (select last_years from params))
    )
select
    cast(place as int) as row_order, -- Place in the list, from 1
    cast(place as int) as "rank", -- The same
    cast(title_id as string) as title_id, -- IMDb id
    cast(title as string) as title, -- Title
    cast(release_year as int) as "year", -- Year of release
    cast(revenue as bigint) as revenue, -- Revenue in US dollars
    cast(budget as bigint) as budget, -- Budget in US dollars
    cast(profit as bigint) as profit, -- Revenue less budget
    cast(return_on_budget as double) as return_on_budget -- Profit by budget, of budgets from 1,000 dollars
from ranked
where place <= (select list_length from params)
