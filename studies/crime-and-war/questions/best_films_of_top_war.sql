-- Purpose: The best rated films of the war that most films depict.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_year as year from dim_title)
with
    title as (
        select title_key, title_id, tmdb_id, title, release_year from dim_title where kind = 'movie' and is_released
    ),
    measure as (
        select title_key, tmdb_rating, tmdb_votes from fact_title
    ),
    war as (
        select war_key, name from dim_war
    ),
    title_war as (
        select title_key, war_key from bridge_title_war
    ),
    film as (
        select war.name, war.war_key, title.title_key, title.title_id, title.tmdb_id, title.title, title.release_year
        from title
        join title_war on title_war.title_key = title.title_key
        join war on war.war_key = title_war.war_key
    ),
    depicted as (
        select name, war_key, count(*) as films from film group by name, war_key
    ),
    top_war as (
        select war_key, row_number() over (order by films desc, name, war_key) as turn from depicted
    ),
    ranked as (
        select
            row_number() over (order by measure.tmdb_rating desc, measure.tmdb_votes desc, film.title_id nulls last, film.tmdb_id) as place,
            film.name,
            film.title_id,
            film.title,
            film.release_year,
            measure.tmdb_rating,
            measure.tmdb_votes
        from film
        join top_war on top_war.war_key = film.war_key
        join measure on measure.title_key = film.title_key
        where top_war.turn = 1 and measure.tmdb_rating is not null and measure.tmdb_votes >= (select min_votes from params)
    )
select
    cast(place as int) as row_order,
    cast(name as string) as war,
    cast(place as int) as "rank",
    cast(title_id as string) as title_id,
    cast(title as string) as title,
    cast(release_year as int) as "year",
    cast(tmdb_rating as decimal(4,2)) as rating,
    cast(tmdb_votes as bigint) as votes,
    cast('tmdb' as string) as source
from ranked
where place <= 20
