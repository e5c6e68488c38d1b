-- Purpose: The genres of both sources under one name each: TMDB's English names, IMDb's where TMDB has none.
-- Grain: one genre.
-- Key: genre_key
-- Order: genre
-- Test: holds(genre_key = -1 or genre is not null)
-- Test: holds(genre_key = -1 or in_csv or in_tmdb)
with
    title as (
        select * from dim_title
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
    -- TMDB's film genres in English; a name in TMDB's answers is in the language asked for.
    tmdb_name as (
        select * from (values
            (28, 'Action'), (12, 'Adventure'), (16, 'Animation'), (35, 'Comedy'), (80, 'Crime'), (99, 'Documentary'), (18, 'Drama'),
            (10751, 'Family'), (14, 'Fantasy'), (36, 'History'), (27, 'Horror'), (10402, 'Music'), (9648, 'Mystery'), (10749, 'Romance'),
            (878, 'Science Fiction'), (10770, 'TV Movie'), (53, 'Thriller'), (10752, 'War'), (37, 'Western')
        ) as film_genre(id, genre)
    ),
    csv_list as (
        select distinct movie_credit.genres
        from movie_credit
        join title on title.source_line = movie_credit.source_line and title.source_file = movie_credit.source_file
        union
        select distinct series_credit.genres
        from series_credit
        join title on title.source_line = series_credit.source_line and title.source_file = series_credit.source_file
    ),
    csv_name as (
        select explode(genres) as name from csv_list
    ),
    csv_genre as (
        select distinct case when name = 'Sci-Fi' then 'Science Fiction' else name end as genre from csv_name
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    tmdb_element as (
        select explode(tmdb_movie.genres) as element
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    tmdb_genre as (
        select distinct element.id as id from tmdb_element
    ),
    -- An id that the list above does not know is its own name.
    tmdb_named as (
        select
            tmdb_genre.id,
            coalesce(tmdb_name.genre, cast(tmdb_genre.id as string)) as genre
        from tmdb_genre
        left join tmdb_name on tmdb_name.id = tmdb_genre.id
    ),
    merged as (
        select
            coalesce(csv_genre.genre, tmdb_named.genre) as genre,
            tmdb_named.id,
            csv_genre.genre is not null as in_csv,
            tmdb_named.genre is not null as in_tmdb
        from csv_genre
        full join tmdb_named on tmdb_named.genre = csv_genre.genre
    )
select
    cast(conv(substr(md5(concat_ws('|', 'genre', merged.genre)), 1, 15), 16, 10) as bigint) as genre_key,
    cast(merged.genre as string) as genre,
    cast(coalesce(merged.id, tmdb_name.id) as bigint) as tmdb_genre_id,
    cast(merged.in_csv as boolean) as in_csv,
    cast(merged.in_tmdb as boolean) as in_tmdb
from merged
left join tmdb_name on tmdb_name.genre = merged.genre
union all
select -1, null, null, false, false
