-- Purpose: The person's latest films.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_date from dim_title)
with
    latest as (
        select
            *,
            row_number() over (
                order by release_date desc nulls last, tmdb_votes desc nulls last, title_id nulls last, tmdb_id
            ) as place
        from film
    )
select
    cast(latest.place as int) as row_order, -- The row's place in the list.
    cast(latest.place as int) as "rank", -- 1 for the latest film.
    cast(latest.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(latest.title as string) as title, -- The film's title.
    cast(latest.release_date as date) as release_date, -- The day of release.
    cast(latest."character" as string) as "character" -- The person's parts in it, with slashes between.
from latest
where latest.place <= (select list_length from params)
