-- Purpose: The person's films that took the most money.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_date from dim_title)
with
    box_office as (
        select
            *,
            row_number() over (order by revenue desc, tmdb_votes desc nulls last, title_id nulls last, tmdb_id) as place
        from film
        where revenue is not null
    )
select
    cast(box_office.place as int) as row_order, -- The row's place in the list.
    cast(box_office.place as int) as "rank", -- 1 for the film that took the most.
    cast(box_office.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(box_office.title as string) as title, -- The film's title.
    cast(box_office.release_date as date) as release_date, -- The day of release.
    cast(box_office.revenue as bigint) as revenue, -- What it took, in dollars.
    cast(box_office.budget as bigint) as budget, -- What it cost, in dollars.
    cast(box_office.profit as bigint) as profit -- Revenue less budget, in dollars, where both are known.
from box_office
where box_office.place <= (select list_length from params)
