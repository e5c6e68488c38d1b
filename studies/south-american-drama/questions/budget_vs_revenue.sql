-- Purpose: What the South American dramas cost and what they took, where both are known.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_year as year from dim_title)
with
    known as (
        select
            *,
            row_number() over (order by revenue desc, tmdb_votes desc nulls last, title_id nulls last, tmdb_id) as place
        from film
        where is_chosen and budget is not null and revenue is not null
    )
select
    cast(known.place as int) as row_order, -- The row's place in the list, the highest revenue first.
    cast(known.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(known.title as string) as title, -- The film's title.
    cast(known."year" as int) as "year", -- The year of release.
    cast(known.budget as bigint) as budget, -- What it cost, in dollars.
    cast(known.revenue as bigint) as revenue, -- What it took, in dollars.
    cast(known.profit as bigint) as profit, -- Revenue less budget, in dollars.
    cast(known.return_on_budget as double) as return_on_budget -- The profit as a multiple of a plausible budget.
from known
