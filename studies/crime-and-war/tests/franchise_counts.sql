-- Purpose: A franchise's films, votes and money are those of its films, each once; the comparison is of the same films.
-- Guards: crime-and-war/franchises, crime-and-war/franchise_comparison
with
    movie as (
        select title_key, collection_key from dim_title where kind = 'movie' and is_released and collection_key <> -1
    ),
    film_genre as (
        select distinct bridge_title_genre.title_key, dim_genre.genre
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'tmdb' and dim_genre.tmdb_genre_id in (80, 10752)
    ),
    grouped as (
        select
            film_genre.genre,
            movie.collection_key,
            count(*) as films,
            count(measure.tmdb_rating) as titles,
            sum(measure.tmdb_votes) as tmdb_votes,
            sum(measure.revenue) as revenue
        from movie
        join film_genre on film_genre.title_key = movie.title_key
        join fact_title as measure on measure.title_key = movie.title_key
        group by film_genre.genre, movie.collection_key
    ),
    franchise as (
        select * from grouped where films >= (select franchise_min_films from params)
    ),
    named as (
        select franchise.genre, collection.name, films, titles, tmdb_votes, revenue
        from franchise
        join dim_collection as collection on collection.collection_key = franchise.collection_key
    ),
    -- Two franchises may have one name.
    counted as (
        select genre, name as part, films, titles, tmdb_votes, revenue, count(*) as copies
        from named
        group by genre, name, films, titles, tmdb_votes, revenue
        union all
        select genre, 'compared', sum(films), sum(titles), count(*), sum(revenue), 1
        from franchise
        group by genre
    ),
    told as (
        select genre, collection as part, films, titles, tmdb_votes, revenue, count(*) as copies
        from "crime-and-war/franchises"
        group by genre, collection, films, titles, tmdb_votes, revenue
        union all
        select genre, 'compared', films, titles, franchises, total_revenue, count(*)
        from "crime-and-war/franchise_comparison"
        group by genre, films, titles, franchises, total_revenue
    )
select
    cast(told.genre as string) as genre,
    cast(told.part as string) as franchise,
    cast(told.films as bigint) as films,
    cast(told.copies as bigint) as copies
from told
left join counted on counted.genre = told.genre
    and counted.part = told.part
    and counted.films = told.films
    and counted.titles = told.titles
    and cast(counted.tmdb_votes as bigint) is not distinct from cast(told.tmdb_votes as bigint)
    and cast(counted.revenue as bigint) is not distinct from cast(told.revenue as bigint)
where told.copies > coalesce(counted.copies, 0)
