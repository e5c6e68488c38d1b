-- Purpose: What crime films are about: their keywords, but for those that name a genre or a technique.
-- Grain: one keyword.
-- Key: keyword?
-- Order: row_order
with
    title as (
        select title_key from dim_title where kind = 'movie' and is_released
    ),
    -- Ratings in hundredths: whole numbers, whose sums are exact.
    measure as (
        select title_key, cast(floor(tmdb_rating * 100) as int) as hundredths from fact_title
    ),
    title_keyword as (
        select title_key, keyword_key from bridge_title_keyword
    ),
    keyword as (
        select keyword_key, name from dim_keyword
    ),
    crime as (
        select bridge_title_genre.title_key
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'tmdb' and dim_genre.tmdb_genre_id = 80
    ),
    excluded as (
        select lower(word) as word from (select explode(excluded_keywords) as word from params) as listed
    ),
    -- Two keywords of one name are one to a reader.
    film as (
        select distinct
            title.title_key,
            measure.hundredths,
            keyword.name
        from title
        join crime on crime.title_key = title.title_key
        join measure on measure.title_key = title.title_key
        join title_keyword on title_keyword.title_key = title.title_key
        join keyword on keyword.keyword_key = title_keyword.keyword_key
    ),
    whole as (
        select count(distinct title_key) as films from film
    ),
    theme as (
        select
            film.name,
            count(*) as films,
            cast(sum(film.hundredths) as double) as hundredths,
            count(film.hundredths) as titles
        from film
        where not exists (select 1 from excluded where excluded.word = lower(film.name))
        group by film.name
    ),
    ranked as (
        select
            row_number() over (order by films desc, name) as place,
            name,
            films,
            hundredths,
            titles
        from theme
    )
select
    cast(ranked.place as int) as row_order,
    cast(ranked.place as int) as "rank",
    cast(ranked.name as string) as keyword,
    cast(ranked.films as bigint) as films,
    cast(cast(ranked.films as double) / whole.films as double) as share,
    cast(floor(ranked.hundredths * 100 / nullif(ranked.titles, 0) + 0.5) / 10000 as decimal(6,4)) as mean_tmdb_rating,
    cast(ranked.titles as bigint) as titles
from ranked
cross join whole
where ranked.place <= 30
