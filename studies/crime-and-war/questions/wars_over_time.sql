-- Purpose: How many films depict each war, by the decade of the film, beside all war films of that decade.
-- Grain: war x decade, and the war in all.
-- Key: war, decade?
-- Order: row_order
with
    title as (
        select title_key, decade, overview from dim_title where kind = 'movie' and is_released
    ),
    war as (
        select war_key, name from dim_war
    ),
    title_war as (
        select title_key, war_key from bridge_title_war
    ),
    war_genre as (
        select distinct bridge_title_genre.title_key
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where dim_genre.genre = 'War'
    ),
    keyword_film as (
        select distinct title_key from bridge_title_keyword
    ),
    decade_sum as (
        select
            title.decade,
            count(*) as war_films,
            count(case when title.overview is not null or keyword_film.title_key is not null then 1 end) as with_text
        from title
        join war_genre on war_genre.title_key = title.title_key
        left join keyword_film on keyword_film.title_key = title.title_key
        group by title.decade
    ),
    all_films as (
        select decade, war_films, with_text from decade_sum
        union all
        select cast(null as int) as decade, sum(war_films) as war_films, sum(with_text) as with_text from decade_sum
    ),
    depicted as (
        select war.name, war.war_key, title.decade, count(*) as films
        from title
        join title_war on title_war.title_key = title.title_key
        join war on war.war_key = title_war.war_key
        group by war.name, war.war_key, title.decade
    ),
    war_total as (
        select name, war_key, sum(films) as films from depicted group by name, war_key
    ),
    listed as (
        select name, war_key, cast(null as int) as decade, films, films as total from war_total
        union all
        select depicted.name, depicted.war_key, depicted.decade, depicted.films, war_total.films as total
        from depicted
        join war_total on war_total.war_key = depicted.war_key
    )
select
    cast(row_number() over (order by listed.total desc, listed.name, listed.war_key, listed.decade nulls first) as int) as row_order,
    cast(listed.name as string) as war,
    cast(listed.decade as int) as decade,
    cast(listed.films as bigint) as films,
    cast(all_films.war_films as bigint) as war_films,
    cast(all_films.with_text as bigint) as war_films_with_text
from listed
join all_films on all_films.decade is not distinct from listed.decade
