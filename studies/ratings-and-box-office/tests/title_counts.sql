-- Purpose: Every year and every band of lengths has as many rated titles as the star says, each once.
-- Guards: ratings-and-box-office/best_year_movies, ratings-and-box-office/best_year_series, ratings-and-box-office/long_vs_short_films, ratings-and-box-office/long_vs_short_series
with
    best_year_movies as (
        select * from "ratings-and-box-office/best_year_movies"
    ),
    best_year_series as (
        select * from "ratings-and-box-office/best_year_series"
    ),
    long_vs_short_films as (
        select * from "ratings-and-box-office/long_vs_short_films"
    ),
    long_vs_short_series as (
        select * from "ratings-and-box-office/long_vs_short_series"
    ),
    title as (
        select title_key, kind, release_year, end_year, runtime_minutes
        from dim_title
        where title_id is not null and is_released and title_key in (select title_key from fact_title where imdb_rating is not null)
    ),
    counted as (
        select 'best year, ' || kind || ' ' || cast(release_year as string) as part, count(*) as titles
        from title
        where title_key in (select title_key from fact_title where imdb_votes >= (select year_min_votes from params))
        group by kind, release_year
        union all
        select case when runtime_minutes > 120 then 'movie over 120' else 'movie 120 or less' end as part, count(*) as titles
        from title
        where kind = 'movie' and runtime_minutes is not null
        group by case when runtime_minutes > 120 then 'movie over 120' else 'movie 120 or less' end
        union all
        select
            case when end_year - release_year > 2 then 'series more than 2 years' when end_year - release_year <= 2 then 'series 2 years or less' else 'series running or unknown' end as part,
            count(*) as titles
        from title
        where kind = 'series'
        group by case when end_year - release_year > 2 then 'series more than 2 years' when end_year - release_year <= 2 then 'series 2 years or less' else 'series running or unknown' end
    ),
    told as (
        select 'best year, movie ' || cast("year" as string) as part, titles from best_year_movies
        union all
        select 'best year, series ' || cast("year" as string) as part, titles from best_year_series
        union all
        select 'movie ' || band as part, titles from long_vs_short_films
        union all
        select 'series ' || band as part, titles from long_vs_short_series
    )
select
    cast(told.part as string) as part,
    cast(told.titles as bigint) as titles,
    cast(counted.titles as bigint) as titles_counted
from told
left join counted on counted.part = told.part
where told.titles is distinct from counted.titles
