-- Purpose: Each genre of a decade has as many films as the star says; its difference is from all films of the decade.
-- Guards: comedy/genre_periods
with
    movie as (
        select dim_title.title_key, dim_title.decade, fact_title.imdb_rating
        from dim_title
        join fact_title on fact_title.title_key = dim_title.title_key
        where dim_title.kind = 'movie' and dim_title.in_csv and dim_title.is_released
            and dim_title.decade is not null and fact_title.imdb_rating is not null
    ),
    decade_mean as (
        select decade, mean_of(imdb_rating) as mean from movie group by decade
    ),
    movie_genre as (
        select distinct title_genre.title_key, genre.genre
        from bridge_title_genre as title_genre
        join dim_genre as genre on genre.genre_key = title_genre.genre_key
        where title_genre.source = 'imdb'
    ),
    period as (
        select movie_genre.genre, movie.decade, count(*) as films
        from movie
        join movie_genre on movie_genre.title_key = movie.title_key
        group by movie_genre.genre, movie.decade
    ),
    counted as (
        select genre, decade, films from period where films >= (select period_min_titles from params)
    )
select
    cast(coalesce(told.genre, counted.genre) as string) as genre,
    cast(coalesce(told.decade, counted.decade) as int) as decade,
    cast(told.titles as bigint) as told,
    cast(counted.films as bigint) as counted,
    cast(told.mean_imdb_rating as double) as mean_imdb_rating,
    cast(decade_mean.mean as double) as decade_mean,
    cast(told.difference as double) as difference
from "comedy/genre_periods" as told
full join counted on counted.genre = told.genre and counted.decade = told.decade
left join decade_mean on decade_mean.decade = told.decade
where told.titles is distinct from counted.films
    or abs(cast(told.mean_imdb_rating as double) - decade_mean.mean - cast(told.difference as double)) > 0.0002
