-- Purpose: Every genre of a decade, and every factor, has as many films as the star says, each once.
-- Guards: comedy/genre_periods, comedy/factors
with
    genre_periods as (
        select * from "comedy/genre_periods"
    ),
    factors as (
        select * from "comedy/factors"
    ),
    film as (
        select title_key, release_year, decade, runtime_minutes from dim_title where kind = 'movie' and in_csv and is_released
    ),
    rated as (
        select title_key from fact_title where imdb_rating is not null
    ),
    voted as (
        select title_key from fact_title where imdb_rating is not null and imdb_votes > 0
    ),
    film_genre as (
        select distinct bridge_title_genre.title_key, dim_genre.genre
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'imdb'
    ),
    comedy as (
        select title_key, release_year, runtime_minutes from film where title_key in (select title_key from film_genre where genre = 'Comedy')
    ),
    period as (
        select film_genre.genre, film.decade, count(*) as films
        from film
        join film_genre on film_genre.title_key = film.title_key
        where film.decade is not null and film.title_key in (select title_key from rated)
        group by film_genre.genre, film.decade
    ),
    other_genre as (
        select genre, count(*) as films from film_genre where genre <> 'Comedy' and title_key in (select title_key from comedy) group by genre
    ),
    figure as (
        select genre || ' ' || cast(decade as string) as part, titles as told, 0 as counted from genre_periods
        union all
        select genre || ' ' || cast(decade as string) as part, 0 as told, films as counted from period where films >= (select period_min_titles from params)
        union all
        select factor as part, titles as told, 0 as counted from factors
        union all
        select genre as part, 0 as told, films as counted from other_genre where films >= (select factor_min_titles from params)
        union all
        select 'runtime' as part, 0 as told, count(*) as counted from comedy
        where runtime_minutes <= (select factor_max_runtime from params) and title_key in (select title_key from rated)
        union all
        select 'release_year' as part, 0 as told, count(*) as counted from comedy where release_year is not null and title_key in (select title_key from rated)
        union all
        select 'log10_votes' as part, 0 as told, count(*) as counted from comedy where title_key in (select title_key from voted)
    ),
    compared as (
        select part, sum(told) as told, sum(counted) as counted from figure group by part
    )
select
    cast(part as string) as part,
    cast(told as bigint) as told,
    cast(counted as bigint) as counted
from compared
where told <> counted
