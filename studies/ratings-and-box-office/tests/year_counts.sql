-- Purpose: Every year has as many rated titles with enough votes as the star says, each once.
-- Guards: year_rating, ratings-and-box-office/best_year_movies, ratings-and-box-office/best_year_series
with
    voted as (
        select title_key
        from fact_title
        where imdb_rating is not null and imdb_votes >= (select year_min_votes from params)
    ),
    counted as (
        select kind, release_year, count(*) as titles
        from dim_title
        where title_id is not null and is_released and title_key in (select title_key from voted)
        group by kind, release_year
    ),
    told as (
        select kind, release_year, titles from year_rating
        union all
        select 'movie' as kind, "year" as release_year, titles from "ratings-and-box-office/best_year_movies"
        union all
        select 'series' as kind, "year" as release_year, titles from "ratings-and-box-office/best_year_series"
    )
select
    cast(told.kind as string) as kind,
    cast(told.release_year as int) as release_year,
    cast(told.titles as bigint) as titles,
    cast(counted.titles as bigint) as titles_counted
from told
left join counted on counted.kind = told.kind and counted.release_year = told.release_year
where told.titles is distinct from counted.titles
