-- Purpose: The films of crime and of war, by either source's genres.
-- Grain: one film.
-- Key: title_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(collection_key in dim_collection.collection_key)
-- Test: holds(size(tmdb_genres) = size(array_distinct(tmdb_genres)))
-- Test: holds(size(imdb_genres) = size(array_distinct(imdb_genres)))
-- Test: holds(wars is null or size(wars) = size(array_distinct(wars)))
with
    -- The genres of each source are named alike.
    film_genre as (
        select
            title_genre.title_key,
            sort_array(collect_list(case when title_genre.source = 'tmdb' then genre.genre end)) as tmdb_genres,
            sort_array(collect_list(case when title_genre.source = 'imdb' then genre.genre end)) as imdb_genres
        from bridge_title_genre as title_genre
        join dim_genre as genre on genre.genre_key = title_genre.genre_key
        where genre.genre in ('Crime', 'War')
        group by title_genre.title_key
    ),
    film_war as (
        select title_war.title_key, sort_array(collect_list(war.name)) as wars
        from bridge_title_war as title_war
        join dim_war as war on war.war_key = title_war.war_key
        group by title_war.title_key
    ),
    film_keyword as (
        select distinct title_key from bridge_title_keyword
    ),
    newest as (
        select max(date_key) as date_key from fact_title_snapshot
    ),
    popular as (
        select snapshot.title_key, snapshot.popularity
        from fact_title_snapshot as snapshot
        join newest on newest.date_key = snapshot.date_key
    )
select
    cast(film.title_key as bigint) as title_key, -- The film's key in dim_title.
    cast(film.title_id as string) as title_id, -- IMDb's id, where it is known.
    cast(film.tmdb_id as bigint) as tmdb_id, -- TMDB's id, where it is known.
    cast(film.title as string) as title, -- The title.
    cast(film.release_year as int) as "year", -- The year of release.
    cast(film.decade as int) as decade, -- The first year of its decade.
    cast(film.collection_key as bigint) as collection_key, -- Its franchise's key in dim_collection; -1 without one.
    film_genre.tmdb_genres as tmdb_genres, -- Which of Crime and War it is at TMDB.
    film_genre.imdb_genres as imdb_genres, -- Which of Crime and War it is at IMDb.
    film_war.wars as wars, -- The wars that it depicts, by name; NULL for none.
    cast(
        film.overview is not null or film_keyword.title_key is not null as boolean
    ) as has_text, -- Whether TMDB has keywords or an overview of it, by which a war is found.
    cast(measure.tmdb_rating as decimal(4,2)) as tmdb_rating, -- TMDB's rating, 0 to 10.
    cast(measure.tmdb_votes as bigint) as tmdb_votes, -- Votes at TMDB.
    cast(measure.imdb_rating as decimal(3,1)) as imdb_rating, -- IMDb's rating, 0 to 10.
    cast(measure.imdb_votes as bigint) as imdb_votes, -- Votes at IMDb.
    cast(popular.popularity as double) as popularity, -- TMDB's popularity on the newest collection date.
    cast(measure.revenue as bigint) as revenue -- What it took, in dollars.
from dim_title as film
join film_genre on film_genre.title_key = film.title_key
join fact_title as measure on measure.title_key = film.title_key
left join film_war on film_war.title_key = film.title_key
left join film_keyword on film_keyword.title_key = film.title_key
left join popular on popular.title_key = film.title_key
where film.kind = 'movie' and film.is_released
