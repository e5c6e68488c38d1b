-- Purpose: The person's films that TMDB's voters rate best.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_date from dim_title)
with
    best_rated as (
        select *, row_number() over (order by tmdb_rating desc, tmdb_votes desc, title_id nulls last, tmdb_id) as place
        from film
        where tmdb_rating is not null and tmdb_votes >= (select min_votes from params)
    )
select
    cast(best_rated.place as int) as row_order, -- The row's place in the list.
    cast(best_rated.place as int) as "rank", -- 1 for the best rated film.
    cast(best_rated.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(best_rated.title as string) as title, -- The film's title.
    cast(best_rated.release_date as date) as release_date, -- The day of release.
    cast(best_rated.tmdb_rating as decimal(4,2)) as tmdb_rating, -- TMDB's rating, 0 to 10.
    cast(best_rated.tmdb_votes as bigint) as tmdb_votes -- Votes at TMDB.
from best_rated
where best_rated.place <= (select list_length from params)
