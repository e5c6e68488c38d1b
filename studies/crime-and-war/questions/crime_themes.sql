-- Purpose: What crime films are about: their keywords, but for those that name a genre or a technique.
-- Grain: one keyword.
-- Key: keyword?
-- Order: row_order
with
    excluded as (
        select lower(word) as word from (select explode(excluded_keywords) as word from params) as listed
    ),
    -- Two keywords of one name are one to a reader.
    crime_keyword as (
        select distinct film.title_key, film.tmdb_rating, keyword.name
        from film
        join bridge_title_keyword as title_keyword on title_keyword.title_key = film.title_key
        join dim_keyword as keyword on keyword.keyword_key = title_keyword.keyword_key
        where array_contains(film.tmdb_genres, 'Crime')
    ),
    whole as (
        select count(distinct title_key) as films from crime_keyword
    ),
    theme as (
        select name, count(*) as films, mean4(tmdb_rating) as mean_tmdb_rating, count(tmdb_rating) as titles
        from crime_keyword
        where not exists (select 1 from excluded where excluded.word = lower(crime_keyword.name))
        group by name
    ),
    ranked as (
        select *, row_number() over (order by films desc, name) as place from theme
    )
select
    cast(ranked.place as int) as row_order, -- The row's place in the list.
    cast(ranked.place as int) as "rank", -- 1 for the keyword of the most films.
    cast(ranked.name as string) as keyword, -- TMDB's keyword.
    cast(ranked.films as bigint) as films, -- The crime films that have it.
    cast(cast(ranked.films as double) / whole.films as double) as share, -- Of the crime films with keywords, 0 to 1.
    cast(ranked.mean_tmdb_rating as decimal(6,4)) as mean_tmdb_rating, -- The mean of their TMDB ratings.
    cast(ranked.titles as bigint) as titles -- The films with a TMDB rating.
from ranked
cross join whole
where ranked.place <= (select keyword_list_length from params)
