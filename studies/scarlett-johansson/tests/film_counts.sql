-- Purpose: Each genre has as many of the person's films as the star says, and each day as many persons, each once.
-- Guards: scarlett-johansson/main_genres, scarlett-johansson/genre_ratings, scarlett-johansson/popularity
with
    person as (
        select person_key from dim_person where tmdb_person_id = (select cast(person_id as bigint) from params)
    ),
    credited as (
        select title_key from fact_credit
        where source = 'tmdb' and kind = 'cast' and person_key in (select person_key from person)
            and (characters is null or not (startswith(characters, 'Self') or characters like '%(archive footage)%'))
    ),
    played as (
        select title_key from dim_title where is_released and title_key in (select title_key from credited)
    ),
    film_genre as (
        select distinct played.title_key, genre.genre
        from played
        join bridge_title_genre as title_genre on title_genre.title_key = played.title_key
        join dim_genre as genre on genre.genre_key = title_genre.genre_key
        where title_genre.source = 'tmdb'
    ),
    whole as (
        select cast(count(*) as double) as films from played
    ),
    told as (
        select 'main_genres' as answer, genre as part, sum(films) as told, max(share) as share
        from "scarlett-johansson/main_genres"
        group by genre
        union all
        select 'genre_ratings', genre, sum(titles), cast(null as double)
        from "scarlett-johansson/genre_ratings"
        group by genre
        union all
        select 'popularity', cast(dt as string), sum(people), cast(null as double)
        from "scarlett-johansson/popularity"
        group by dt
    ),
    counted as (
        select 'main_genres' as answer, genre as part, count(*) as counted from film_genre group by genre
        union all
        select 'genre_ratings', genre, count(*)
        from film_genre
        where title_key in (select title_key from fact_title where tmdb_rating is not null)
        group by genre
        union all
        select 'popularity', cast(dim_date."date" as string), count(distinct fact_person_snapshot.person_key)
        from fact_person_snapshot
        join dim_date on dim_date.date_key = fact_person_snapshot.date_key
        group by dim_date."date"
    )
select
    cast(told.answer as string) as answer,
    cast(told.part as string) as part,
    cast(told.told as bigint) as told,
    cast(counted.counted as bigint) as counted,
    cast(told.share as double) as share
from told
cross join whole
left join counted on counted.answer = told.answer and counted.part = told.part
where told.told is distinct from counted.counted
    or abs(told.share * whole.films - cast(counted.counted as double)) > 0.001
