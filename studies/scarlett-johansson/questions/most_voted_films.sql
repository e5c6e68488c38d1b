-- Purpose: The person's films with the most votes at TMDB.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_date from dim_title)
with
    most_voted as (
        select *, row_number() over (order by tmdb_votes desc nulls last, title_id nulls last, tmdb_id) as place
        from film
    )
select
    cast(most_voted.place as int) as row_order, -- The row's place in the list.
    cast(most_voted.place as int) as "rank", -- 1 for the film with the most votes.
    cast(most_voted.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(most_voted.title as string) as title, -- The film's title.
    cast(most_voted.release_date as date) as release_date, -- The day of release.
    cast(most_voted.tmdb_votes as bigint) as tmdb_votes, -- Votes at TMDB.
    cast(most_voted.tmdb_rating as decimal(4,2)) as tmdb_rating -- TMDB's rating, 0 to 10.
from most_voted
where most_voted.place <= (select list_length from params)
