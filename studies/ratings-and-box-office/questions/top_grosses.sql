-- Purpose: The films of the last years that took the most money, and what they cost.
-- Grain: one film.
-- Key: title_id
-- Order: row_order
with
    -- The window ends at the newest year of films whose revenue is known.
    grossing as (
        select title_key, title_id, release_year, revenue, tmdb_votes, max(release_year) over () as newest_year
        from title
        where kind = 'movie' and revenue is not null
    ),
    ranked as (
        select title_key, row_number() over (order by revenue desc, tmdb_votes desc nulls last, title_id) as place
        from grossing
        where within_years(release_year, newest_year, (select last_years from params))
    )
select
    cast(ranked.place as int) as row_order, -- Place in the list, from 1
    cast(ranked.place as int) as "rank", -- Rank, from 1
    cast(title.title_id as string) as title_id, -- IMDb id
    cast(title.title as string) as title, -- Title
    cast(title.release_year as int) as "year", -- Year of release
    cast(title.revenue as bigint) as revenue, -- Revenue in US dollars
    cast(title.budget as bigint) as budget, -- Budget in US dollars
    cast(title.profit as bigint) as profit, -- Revenue less budget, in US dollars
    cast(title.return_on_budget as double) as return_on_budget -- Profit by budget, of budgets from 1,000 dollars
from ranked
join title on title.title_key = ranked.title_key
where ranked.place <= (select list_length from params)
