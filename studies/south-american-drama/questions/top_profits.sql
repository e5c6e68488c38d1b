-- Purpose: The South American dramas that earned the most.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_year as year from dim_title)
with
    top_profit as (
        select
            *,
            row_number() over (order by profit desc, tmdb_votes desc nulls last, title_id nulls last, tmdb_id) as place
        from film
        where is_chosen and profit > 0 and budget >= (select min_budget from params)
    )
select
    cast(top_profit.place as int) as row_order, -- The row's place in the list.
    cast(top_profit.place as int) as "rank", -- 1 for the film that earned the most.
    cast(top_profit.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(top_profit.title as string) as title, -- The film's title.
    cast(top_profit."year" as int) as "year", -- The year of release.
    cast(top_profit.budget as bigint) as budget, -- What it cost, in dollars.
    cast(top_profit.revenue as bigint) as revenue, -- What it took, in dollars.
    cast(top_profit.profit as bigint) as profit, -- Revenue less budget, in dollars.
    cast(top_profit.return_on_budget as double) as return_on_budget -- The profit as a multiple of the budget.
from top_profit
where top_profit.place <= (select top_profits_length from params)
