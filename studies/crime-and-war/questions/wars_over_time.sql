-- Purpose: How many films depict each war, by the decade of the film, beside all war films of that decade.
-- Grain: war x decade, and the war in all.
-- Key: war, decade?
-- Order: row_order
with
    war_genre as (
        select decade, has_text from film where array_contains(tmdb_genres, 'War') or array_contains(imdb_genres, 'War')
    ),
    all_films as (
        select decade, count(*) as films, count(case when has_text then 1 end) as with_text
        from war_genre
        group by decade
        union all
        select cast(null as int) as decade, count(*) as films, count(case when has_text then 1 end) as with_text
        from war_genre
    ),
    war_film as (
        select explode(wars) as war, decade from film
    ),
    depicted as (
        select war, decade, count(*) as films from war_film group by war, decade
    ),
    war_total as (
        select war, sum(films) as films from depicted group by war
    ),
    listed as (
        select war, cast(null as int) as decade, films, films as total from war_total
        union all
        select depicted.war, depicted.decade, depicted.films, war_total.films as total
        from depicted
        join war_total on war_total.war = depicted.war
    )
select
    cast(row_number() over (
        order by listed.total desc, listed.war, listed.decade nulls first
    ) as int) as row_order, -- The row's place in the answer, the most depicted war first.
    cast(listed.war as string) as war, -- The war.
    cast(listed.decade as int) as decade, -- The first year of the decade; NULL for all decades, which come first.
    cast(listed.films as bigint) as films, -- The films that depict the war.
    cast(all_films.films as bigint) as war_films, -- All films of the genre War, whichever war they depict.
    cast(all_films.with_text as bigint) as war_films_with_text -- Those of them with keywords or an overview.
from listed
join all_films on all_films.decade is not distinct from listed.decade
