-- Purpose: The genres of each title, by source.
-- Grain: title x genre x source.
-- Key: title_key, genre_key, source
-- Test: accepted(source: imdb, tmdb)
-- Test: found(title_key in dim_title.title_key)
-- Test: found(genre_key in dim_genre.genre_key)
-- Test: holds(position >= 1)
with
    title as (
        select * from dim_title
    ),
    genre as (
        select * from dim_genre
    ),
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    -- A title's genres are those of the line that decides it.
    csv_list as (
        select title.title_key, movie_credit.genres
        from movie_credit
        join title on title.source_line = movie_credit.source_line and title.source_file = movie_credit.source_file
        union all
        select title.title_key, series_credit.genres
        from series_credit
        join title on title.source_line = series_credit.source_line and title.source_file = series_credit.source_file
    ),
    csv_place as (
        select title_key, genres, explode(sequence(0, size(genres) - 1)) as p from csv_list where size(genres) > 0
    ),
    csv_name as (
        select title_key, p, get(genres, p) as name from csv_place
    ),
    csv_genre as (
        select
            csv_name.title_key,
            genre.genre_key,
            'imdb' as source,
            csv_name.p + 1 as position
        from csv_name
        join genre on genre.genre = case when csv_name.name = 'Sci-Fi' then 'Science Fiction' else csv_name.name end
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    tmdb_element as (
        select tmdb_movie.tmdb_id, explode(tmdb_movie.genres) as element
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    tmdb_place as (
        select tmdb_id, element.id as tmdb_genre_id, element.position as position from tmdb_element
    ),
    tmdb_genre as (
        select
            title.title_key,
            genre.genre_key,
            'tmdb' as source,
            tmdb_place.position
        from tmdb_place
        join title on title.tmdb_id = tmdb_place.tmdb_id
        join genre on genre.tmdb_genre_id = tmdb_place.tmdb_genre_id
    ),
    both_sources as (
        select title_key, genre_key, source, position from csv_genre
        union all
        select title_key, genre_key, source, position from tmdb_genre
    )
select
    cast(title_key as bigint) as title_key,
    cast(genre_key as bigint) as genre_key,
    cast(source as string) as source,
    cast(min(position) as int) as position
from both_sources
group by title_key, genre_key, source
