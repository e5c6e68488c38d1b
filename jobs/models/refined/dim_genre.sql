-- Purpose: The genres of both sources under one name each: TMDB's English names, IMDb's where TMDB has none.
-- Grain: one genre.
-- Key: genre_key
-- Order: genre
-- Test: holds(genre_key = -1 or genre is not null)
-- Test: holds(genre_key = -1 or in_csv or in_tmdb)
with
    csv_list as (
        select distinct genres from csv_title
    ),
    csv_name as (
        select explode(genres) as name from csv_list
    ),
    csv_genre as (
        select distinct genre_of_imdb(name) as genre from csv_name
    ),
    tmdb_id as (
        select distinct cast(member as bigint) as id from tmdb_member where kind = 'genre'
    ),
    -- An id that the seed does not know is its own name.
    tmdb_genre as (
        select tmdb_id.id, coalesce(known.genre, cast(tmdb_id.id as string)) as genre
        from tmdb_id
        left join film_genre as known on known.id = tmdb_id.id
    ),
    merged as (
        select
            coalesce(csv_genre.genre, tmdb_genre.genre) as genre,
            tmdb_genre.id,
            csv_genre.genre is not null as in_csv,
            tmdb_genre.genre is not null as in_tmdb
        from csv_genre
        full join tmdb_genre on tmdb_genre.genre = csv_genre.genre
    )
select
    cast(hash_key('genre', merged.genre) as bigint) as genre_key, -- key of the genre, -1 of the unknown one
    cast(merged.genre as string) as genre, -- its English name
    cast(coalesce(merged.id, known.id) as bigint) as tmdb_genre_id, -- TMDB's id
    cast(merged.in_csv as boolean) as in_csv, -- whether a title of the CSV files has it
    cast(merged.in_tmdb as boolean) as in_tmdb -- whether a film of TMDB's answers has it
from merged
left join film_genre as known on known.genre = merged.genre
union all
select -1, null, null, false, false
