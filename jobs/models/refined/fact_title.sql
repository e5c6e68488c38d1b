-- Purpose: The measures of each title, TMDB's of the newest date on which it was collected.
-- Grain: one title.
-- Key: title_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(release_date_key in dim_date.date_key)
-- Test: holds(imdb_rating between 0 and 10)
-- Test: holds(tmdb_rating between 0 and 10)
-- Test: holds(budget > 0)
-- Test: holds(revenue > 0)
with
    title as (
        select * from dim_title where title_key <> -1
    ),
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    credit as (
        select * from fact_credit
    ),
    title_genre as (
        select * from bridge_title_genre
    ),
    genre as (
        select * from dim_genre
    ),
    title_country as (
        select * from bridge_title_country
    ),
    csv_title as (
        select title.title_key, movie_credit.average_rating, movie_credit.votes
        from movie_credit
        join title on title.source_line = movie_credit.source_line and title.source_file = movie_credit.source_file
        union all
        select title.title_key, series_credit.average_rating, series_credit.votes
        from series_credit
        join title on title.source_line = series_credit.source_line and title.source_file = series_credit.source_file
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    film as (
        select
            tmdb_movie.tmdb_id,
            case when vote_count > 0 and vote_average > 0 then cast(vote_average as decimal(4,2)) end as rating,
            vote_count,
            popularity,
            budget,
            revenue
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    -- A TMDB id without a name may be any genre under a second id: it is not counted.
    genre_count as (
        select
            title_genre.title_key,
            count(distinct title_genre.genre_key) as genres
        from title_genre
        join genre on genre.genre_key = title_genre.genre_key
        where genre.in_csv or genre.genre <> cast(genre.tmdb_genre_id as string)
        group by title_genre.title_key
    ),
    country_count as (
        select title_key, count(*) as countries from title_country group by title_key
    ),
    person_count as (
        select title_key, count(distinct person_key) as persons from credit group by title_key
    )
select
    cast(title.title_key as bigint) as title_key,
    cast(coalesce(year(title.release_date) * 10000 + month(title.release_date) * 100 + day(title.release_date), -1) as int) as release_date_key,
    cast(csv_title.average_rating as decimal(3,1)) as imdb_rating,
    cast(csv_title.votes as bigint) as imdb_votes,
    cast(film.rating as decimal(4,2)) as tmdb_rating,
    cast(film.vote_count as bigint) as tmdb_votes,
    cast(film.popularity as double) as popularity,
    cast(film.budget as bigint) as budget,
    cast(film.revenue as bigint) as revenue,
    cast(film.revenue - film.budget as bigint) as profit,
    cast(case when film.budget >= 1000 then cast(film.revenue - film.budget as double) / film.budget end as double) as return_on_budget,
    cast(coalesce(genre_count.genres, 0) as int) as genre_count,
    cast(coalesce(country_count.countries, 0) as int) as country_count,
    cast(coalesce(person_count.persons, 0) as int) as credit_count
from title
left join csv_title on csv_title.title_key = title.title_key
left join film on film.tmdb_id = title.tmdb_id
left join genre_count on genre_count.title_key = title.title_key
left join country_count on country_count.title_key = title.title_key
left join person_count on person_count.title_key = title.title_key
