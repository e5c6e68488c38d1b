-- Purpose: The person's films that cost the most.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_date from dim_title)
with
    dearest as (
        select
            *,
            row_number() over (order by budget desc, tmdb_votes desc nulls last, title_id nulls last, tmdb_id) as place
        from film
        where budget is not null
    )
select
    cast(dearest.place as int) as row_order, -- The row's place in the list.
    cast(dearest.place as int) as "rank", -- 1 for the film that cost the most.
    cast(dearest.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(dearest.title as string) as title, -- The film's title.
    cast(dearest.release_date as date) as release_date, -- The day of release.
    cast(dearest.budget as bigint) as budget, -- What it cost, in dollars.
    cast(dearest.revenue as bigint) as revenue, -- What it took, in dollars.
    cast(dearest.profit as bigint) as profit -- Revenue less budget, in dollars, where both are known.
from dearest
where dearest.place <= (select list_length from params)
