-- Purpose: The genres of each title, by source.
-- Grain: title x genre x source.
-- Key: title_key, genre_key, source
-- Test: accepted(source: imdb, tmdb)
-- Test: found(title_key in dim_title.title_key)
-- Test: found(genre_key in dim_genre.genre_key)
-- Test: holds(position >= 1)
with
    csv_place as (
        select title_id, genres, explode(sequence(0, size(genres) - 1)) as p from csv_title where size(genres) > 0
    ),
    csv_genre as (
        select title_id, genre_of_imdb(get(genres, p)) as genre, p + 1 as position from csv_place
    ),
    title_genre as (
        select title.title_key, genre.genre_key, 'imdb' as source, csv_genre.position
        from csv_genre
        join dim_title as title on title.title_id = csv_genre.title_id
        join dim_genre as genre on genre.genre = csv_genre.genre
        union all
        select title.title_key, genre.genre_key, 'tmdb' as source, listed.position
        from tmdb_member as listed
        join dim_title as title on title.tmdb_id = listed.tmdb_id
        join dim_genre as genre on genre.tmdb_genre_id = cast(listed.member as bigint)
        where listed.kind = 'genre'
    )
select
    cast(title_key as bigint) as title_key, -- the title
    cast(genre_key as bigint) as genre_key, -- the genre
    cast(source as string) as source, -- imdb or tmdb
    cast(min(position) as int) as position -- the genre's place in that source's list, from 1
from title_genre
group by title_key, genre_key, source
