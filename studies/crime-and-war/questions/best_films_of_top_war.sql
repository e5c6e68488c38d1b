-- Purpose: The best rated films of the war that most films depict.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_year as year from dim_title)
with
    depicted as (
        select explode(wars) as war, title_id, tmdb_id, title, "year", tmdb_rating, tmdb_votes from film
    ),
    counted as (
        select war, count(*) as films from depicted group by war
    ),
    top_war as (
        select war, row_number() over (order by films desc, war) as turn from counted
    ),
    best as (
        select
            depicted.*,
            row_number() over (order by tmdb_rating desc, tmdb_votes desc, title_id nulls last, tmdb_id) as place
        from depicted
        join top_war on top_war.war = depicted.war
        where top_war.turn = 1 and tmdb_rating is not null and tmdb_votes >= (select min_votes from params)
    )
select
    cast(best.place as int) as row_order, -- The row's place in the list.
    cast(best.war as string) as war, -- The war that most films depict, of equally many the first by name.
    cast(best.place as int) as "rank", -- 1 for the best rated film.
    cast(best.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(best.title as string) as title, -- The film's title.
    cast(best."year" as int) as "year", -- The year of release.
    cast(best.tmdb_rating as decimal(4,2)) as rating, -- TMDB's rating, 0 to 10.
    cast(best.tmdb_votes as bigint) as votes, -- Votes at TMDB.
    cast('tmdb' as string) as source -- Whose rating and votes they are.
from best
where best.place <= (select list_length from params)
