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
    -- A TMDB id without a name may be any genre under a second id: it is not counted.
    genre_count as (
        select
            title_genre.title_key,
            count(distinct title_genre.genre_key) as genres
        from bridge_title_genre as title_genre
        join dim_genre as genre on genre.genre_key = title_genre.genre_key
        where genre.in_csv or genre.genre <> cast(genre.tmdb_genre_id as string)
        group by title_genre.title_key
    ),
    country_count as (
        select title_key, count(*) as countries from bridge_title_country group by title_key
    ),
    person_count as (
        select title_key, count(distinct person_key) as persons from fact_credit group by title_key
    )
select
    cast(title.title_key as bigint) as title_key, -- the title
    cast(coalesce(date_key(title.release_date), -1) as int) as release_date_key, -- release day as yyyymmdd, -1: unknown
    cast(csv.imdb_rating as decimal(3,1)) as imdb_rating, -- mean of IMDb's votes, 0 to 10
    cast(csv.imdb_votes as bigint) as imdb_votes, -- IMDb's votes
    cast(known_rating(film.vote_average, film.vote_count) as decimal(4,2)) as tmdb_rating, -- TMDB's, 0 to 10
    cast(film.vote_count as bigint) as tmdb_votes, -- TMDB's votes
    cast(film.popularity as double) as popularity, -- TMDB's popularity
    cast(film.budget as bigint) as budget, -- US dollars
    cast(film.revenue as bigint) as revenue, -- US dollars
    cast(film.revenue - film.budget as bigint) as profit, -- revenue less budget, US dollars
    cast(case
        when film.budget >= 1000 then cast(film.revenue - film.budget as double) / film.budget
    end as double) as return_on_budget, -- profit by budget, of budgets from 1,000 dollars on
    cast(coalesce(genre_count.genres, 0) as int) as genre_count, -- genres of both sources together
    cast(coalesce(country_count.countries, 0) as int) as country_count, -- producing countries
    cast(coalesce(person_count.persons, 0) as int) as credit_count -- persons credited
from dim_title as title
left join csv_title as csv on csv.title_id = title.title_id
left join tmdb_newest as film on film.tmdb_id = title.tmdb_id
left join genre_count on genre_count.title_key = title.title_key
left join country_count on country_count.title_key = title.title_key
left join person_count on person_count.title_key = title.title_key
where title.title_key <> -1
