-- Purpose: A genre's difference is from the mean of all films of the decade, each film once.
-- Guards: comedy/genre_periods
with
    genre_periods as (
        select * from "comedy/genre_periods"
    ),
    decade_mean as (
        select dim_title.decade, cast(sum(fact_title.imdb_rating) as double) / count(*) as mean
        from dim_title
        join fact_title on fact_title.title_key = dim_title.title_key
        where dim_title.kind = 'movie' and dim_title.in_csv and dim_title.is_released and fact_title.imdb_rating is not null
        group by dim_title.decade
    )
select
    cast(genre_periods.genre as string) as genre,
    cast(genre_periods.decade as int) as decade,
    cast(genre_periods.mean_imdb_rating as double) as mean_imdb_rating,
    cast(decade_mean.mean as double) as decade_mean,
    cast(genre_periods.difference as double) as difference
from genre_periods
join decade_mean on decade_mean.decade = genre_periods.decade
where abs(cast(genre_periods.mean_imdb_rating as double) - decade_mean.mean - cast(genre_periods.difference as double)) > 0.0002
