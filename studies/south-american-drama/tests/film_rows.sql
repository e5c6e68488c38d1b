-- Purpose: The study's films are the South American dramas, each once, with their measures; year and language choose.
-- Guards: south-american-drama/film
with
    country_film as (
        select distinct bridge_title_country.title_key, dim_country.name
        from bridge_title_country
        join dim_country on dim_country.country_key = bridge_title_country.country_key
        where dim_country.is_south_america
    ),
    drama as (
        select
            title_key,
            coalesce(release_year >= (select from_year from params), false) as is_recent,
            coalesce(array_contains((select languages from params), original_language), false) as is_spoken
        from dim_title
        where kind = 'movie' and is_released
            and title_key in (select title_key from country_film)
            and title_key in (
                select title_key from bridge_title_genre
                where source = 'tmdb' and genre_key in (select genre_key from dim_genre where tmdb_genre_id = 18)
            )
    ),
    counted as (
        select
            drama.title_key,
            drama.is_recent and (drama.is_spoken or size((select languages from params)) = 0) as is_chosen,
            coalesce(measure.budget, 0) + coalesce(measure.revenue, 0) as money,
            coalesce(measure.imdb_votes, 0) + coalesce(measure.tmdb_votes, 0) as votes,
            cast(coalesce(measure.imdb_rating, 0) + coalesce(measure.tmdb_rating, 0) as decimal(4,2)) as ratings
        from drama
        join fact_title as measure on measure.title_key = drama.title_key
    ),
    country_count as (
        select title_key, count(*) as countries from country_film group by title_key
    ),
    told as (
        select
            title_key,
            count(*) over (partition by title_key) as copies,
            is_chosen,
            coalesce(budget, 0) + coalesce(revenue, 0) as money,
            coalesce(imdb_votes, 0) + coalesce(tmdb_votes, 0) as votes,
            cast(coalesce(imdb_rating, 0) + coalesce(tmdb_rating, 0) as decimal(4,2)) as ratings,
            size(south_american_countries) as countries
        from film
    )
select
    cast(coalesce(counted.title_key, told.title_key) as bigint) as title_key,
    cast(counted.is_chosen as boolean) as is_chosen,
    cast(told.is_chosen as boolean) as is_chosen_told,
    cast(counted.votes as bigint) as votes,
    cast(told.votes as bigint) as votes_told,
    cast(told.copies as bigint) as copies
from counted
join country_count on country_count.title_key = counted.title_key
full join told on told.title_key = counted.title_key
where coalesce(told.copies, 0) <> 1
    or told.is_chosen is distinct from counted.is_chosen
    or told.money is distinct from counted.money
    or told.votes is distinct from counted.votes
    or told.ratings is distinct from counted.ratings
    or told.countries is distinct from country_count.countries
