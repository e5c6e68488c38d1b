-- Purpose: A country's shares are of all dramas, and of the best of them, each counted once.
-- Guards: south-american-drama/country_share
with
    told as (
        select * from "south-american-drama/country_share"
    ),
    floors as (
        select
            source,
            coalesce(min_votes, case when source = 'imdb' then 1000 else 50 end) as min_votes,
            min_rating,
            list_length
        from params
    ),
    rated as (
        select film.title_key
        from film
        join floors on floors.source = 'tmdb'
            and film.tmdb_votes >= floors.min_votes
            and cast(film.tmdb_rating as double) >= floors.min_rating
        where film.is_chosen
        union all
        select film.title_key
        from film
        join floors on floors.source = 'imdb'
            and film.imdb_votes >= floors.min_votes
            and cast(film.imdb_rating as double) >= floors.min_rating
        where film.is_chosen
    ),
    best as (
        select cast(least((select list_length from params), count(*)) as double) as films from rated
    ),
    whole as (
        select count(*) as films from film where is_chosen
    )
select
    cast(told.country as string) as country,
    cast(told.share as double) as share,
    cast(told.share_all as double) as share_all,
    cast(best.films as bigint) as best,
    cast(whole.films as bigint) as films
from told
cross join best
cross join whole
where abs(told.share * best.films - cast(told.films as double)) > 0.001
    or abs(told.share_all * cast(whole.films as double) - cast(told.films_all as double)) > 0.001
    or cast(told.films as double) > best.films
