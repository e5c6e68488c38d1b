-- Purpose: A country's shares are of all dramas, and of the best hundred, each counted once.
-- Guards: south-american-drama/country_share
with
    told as (
        select * from "south-american-drama/country_share"
    ),
    choice as (
        select source, coalesce(min_votes, case when source = 'imdb' then 1000 else 50 end) as min_votes, min_rating from params
    ),
    film as (
        select title_key
        from dim_title
        where kind = 'movie' and is_released and release_year >= (select from_year from params)
            and (size((select languages from params)) = 0 or array_contains((select languages from params), original_language))
            and title_key in (
                select title_key from bridge_title_country
                where country_key in (select country_key from dim_country where is_south_america)
            )
            and title_key in (
                select title_key from bridge_title_genre
                where source = 'tmdb' and genre_key in (select genre_key from dim_genre where tmdb_genre_id = 18)
            )
    ),
    rated as (
        select
            case when choice.source = 'imdb' then cast(measure.imdb_rating as double) else cast(measure.tmdb_rating as double) end >= choice.min_rating
                and case when choice.source = 'imdb' then measure.imdb_votes else measure.tmdb_votes end >= choice.min_votes as is_rated
        from fact_title as measure
        cross join choice
        where measure.title_key in (select title_key from film)
    ),
    whole as (
        select cast(least(100, count(case when is_rated then 1 end)) as double) as best, cast(count(*) as double) as films from rated
    )
select
    cast(told.country as string) as country,
    cast(told.share as double) as share,
    cast(told.share_all as double) as share_all,
    cast(whole.best as bigint) as best,
    cast(whole.films as bigint) as films
from told
cross join whole
where abs(told.share * whole.best - cast(told.films as double)) > 0.001 or abs(told.share_all * whole.films - cast(told.films_all as double)) > 0.001
    or cast(told.films as double) > whole.best
