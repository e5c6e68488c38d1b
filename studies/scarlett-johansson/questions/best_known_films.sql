-- Purpose: The person's films by their popularity on the newest collection date.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_date from dim_title)
with
    best_known as (
        select
            *,
            row_number() over (
                order by popularity desc nulls last, tmdb_votes desc nulls last, title_id nulls last, tmdb_id
            ) as place
        from film
    )
select
    cast(best_known.place as int) as row_order, -- The row's place in the list.
    cast(best_known.place as int) as "rank", -- 1 for the most popular film.
    cast(best_known.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(best_known.title as string) as title, -- The film's title.
    cast(best_known.release_date as date) as release_date, -- The day of release.
    cast(best_known.popularity as double) as popularity, -- TMDB's popularity on that date.
    cast(best_known."character" as string) as "character" -- The person's parts in it, with slashes between.
from best_known
where best_known.place <= (select list_length from params)
