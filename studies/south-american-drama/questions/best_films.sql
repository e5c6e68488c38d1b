-- Purpose: The best rated South American dramas.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_year as year from dim_title)
select
    cast(best_film.place as int) as row_order, -- The row's place in the list.
    cast(best_film.place as int) as "rank", -- 1 for the best rated film.
    cast(film.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(film.title as string) as title, -- The film's title.
    cast(film."year" as int) as "year", -- The year of release.
    cast(film.countries as string) as countries, -- All countries of production by name, with commas between.
    cast(best_film.rating as decimal(4,2)) as rating, -- The source's rating, 0 to 10.
    cast(best_film.votes as bigint) as votes, -- The source's votes.
    cast(best_film.source as string) as source -- Whose rating and votes they are: tmdb or imdb.
from best_film
join film on film.title_key = best_film.title_key
where best_film.place <= (select list_length from params)
