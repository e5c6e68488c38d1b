-- Purpose: A war's films, and all war films beside them, are counted once in each decade and once in all.
-- Guards: crime-and-war/wars_over_time
with
    movie as (
        select title_key, decade, overview from dim_title where kind = 'movie' and is_released
    ),
    war_film as (
        select movie.decade, dim_war.name as war
        from movie
        join bridge_title_war on bridge_title_war.title_key = movie.title_key
        join dim_war on dim_war.war_key = bridge_title_war.war_key
    ),
    genre_film as (
        select
            decade,
            case
                when overview is not null or title_key in (select title_key from bridge_title_keyword) then 1
            end as with_text
        from movie
        where title_key in (
            select title_key from bridge_title_genre
            where genre_key in (select genre_key from dim_genre where genre = 'War')
        )
    ),
    counted as (
        select war, coalesce(cast(decade as string), 'unknown') as part, count(*) as films
        from war_film
        group by war, decade
        union all
        select war, 'all', count(*) from war_film group by war
    ),
    beside as (
        select
            coalesce(cast(decade as string), 'unknown') as part,
            count(*) as war_films,
            count(with_text) as with_text
        from genre_film
        group by decade
        union all
        select 'all', count(*), count(with_text) from genre_film
    ),
    told as (
        select
            war,
            coalesce(cast(decade as string), 'all') as part,
            count(*) as copies,
            sum(films) as films,
            sum(war_films) as war_films,
            sum(war_films_with_text) as with_text
        from "crime-and-war/wars_over_time"
        group by war, decade
    )
select
    cast(counted.war as string) as war,
    cast(counted.part as string) as part,
    cast(told.films as bigint) as films,
    cast(counted.films as bigint) as films_counted,
    cast(told.war_films as bigint) as war_films,
    cast(beside.war_films as bigint) as war_films_counted
from counted
join beside on beside.part = counted.part
left join told on told.war = counted.war and told.part = counted.part
where told.copies > 1
    or told.films is distinct from counted.films
    or told.war_films is distinct from beside.war_films
    or told.with_text is distinct from beside.with_text
