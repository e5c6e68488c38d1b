-- Purpose: Every film and series, the CSV files' and TMDB's taken together.
-- Grain: one title.
-- Key: title_key
-- Test: accepted(kind: movie, series)
-- Test: accepted(runtime_band: under 90, 90 to 120, over 120)
-- Test: holds(title_key = -1 or title is not null)
-- Test: holds(title_key = -1 or in_csv or in_tmdb)
-- Test: found(collection_key in dim_collection.collection_key)
with
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    collection_day as (
        select * from collection_date
    ),
    -- Of contradicting rows the lowest line of the file received last decides, and a film's rows before a series'.
    movie_line as (
        select title_id, received, min(source_line) as source_line from movie_credit group by title_id, received
    ),
    series_line as (
        select title_id, received, min(source_line) as source_line from series_credit group by title_id, received
    ),
    csv_line as (
        select title_id, 'movie' as kind, received, source_line from movie_line
        union all
        select title_id, 'series' as kind, received, source_line from series_line
    ),
    first_line as (
        select
            kind,
            received,
            source_line,
            row_number() over (partition by title_id order by kind, received desc) as turn
        from csv_line
    ),
    csv_title as (
        select
            first_line.kind, movie_credit.source_file, first_line.source_line, movie_credit.title_id, movie_credit.primary_title, movie_credit.original_title,
            movie_credit.release_year, cast(null as int) as end_year, movie_credit.runtime_minutes
        from movie_credit
        join first_line on first_line.source_line = movie_credit.source_line and first_line.received = movie_credit.received
        where first_line.kind = 'movie' and first_line.turn = 1
        union all
        select
            first_line.kind, series_credit.source_file, first_line.source_line, series_credit.title_id, series_credit.primary_title, series_credit.original_title,
            series_credit.start_year as release_year, series_credit.end_year, series_credit.runtime_minutes
        from series_credit
        join first_line on first_line.source_line = series_credit.source_line and first_line.received = series_credit.received
        where first_line.kind = 'series' and first_line.turn = 1
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    -- Of several TMDB ids with one IMDb id the one with most votes keeps it.
    film as (
        select
            tmdb_movie.tmdb_id,
            tmdb_movie.title,
            tmdb_movie.original_title,
            tmdb_movie.original_language,
            tmdb_movie.collection,
            tmdb_movie.overview,
            tmdb_movie.status,
            tmdb_movie.release_date,
            tmdb_movie.runtime_minutes,
            case when row_number() over (partition by title_id order by coalesce(vote_count, -1) desc, tmdb_movie.tmdb_id) = 1 then title_id end as own_title_id
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    title as (
        select
            coalesce(csv_title.title_id, film.own_title_id) as title_id,
            coalesce(csv_title.kind, 'movie') as kind,
            film.tmdb_id,
            coalesce(csv_title.primary_title, film.title, film.original_title) as title,
            coalesce(csv_title.original_title, film.original_title) as original_title,
            film.title as localized_title,
            coalesce(csv_title.release_year, cast(year(film.release_date) as int)) as release_year,
            csv_title.end_year,
            film.release_date,
            coalesce(csv_title.runtime_minutes, film.runtime_minutes) as runtime_minutes,
            film.original_language,
            film.collection,
            film.overview,
            film.status,
            csv_title.source_file,
            csv_title.source_line
        from csv_title
        full join film on film.own_title_id = csv_title.title_id
    ),
    collected as (
        select max(dt) as newest_dt from collection_day
    )
select
    cast(conv(substr(md5(concat_ws('|', 'title', coalesce(title_id, 'tmdb:' || cast(tmdb_id as string)))), 1, 15), 16, 10) as bigint) as title_key,
    cast(kind as string) as kind,
    cast(title_id as string) as title_id,
    cast(tmdb_id as bigint) as tmdb_id,
    cast(title as string) as title,
    cast(original_title as string) as original_title,
    cast(localized_title as string) as localized_title,
    cast(release_year as int) as release_year,
    cast(end_year as int) as end_year,
    cast(release_date as date) as release_date,
    cast(release_year - mod(release_year, 10) as int) as decade,
    cast(runtime_minutes as int) as runtime_minutes,
    cast(case when runtime_minutes < 90 then 'under 90' when runtime_minutes <= 120 then '90 to 120' when runtime_minutes > 120 then 'over 120' end as string) as runtime_band,
    cast(original_language as string) as original_language,
    cast(case when collection is not null then conv(substr(md5(concat_ws('|', 'collection', cast(collection.id as string))), 1, 15), 16, 10) else '-1' end as bigint) as collection_key,
    cast(overview as string) as overview,
    cast(status as string) as status,
    cast(source_line is not null as boolean) as in_csv,
    cast(tmdb_id is not null as boolean) as in_tmdb,
    cast(case
        when newest_dt is null then release_year is not null
        when release_date is not null then release_date <= newest_dt
        else coalesce(release_year <= year(newest_dt), false)
    end as boolean) as is_released,
    cast(source_file as string) as source_file,
    cast(source_line as bigint) as source_line
from title
cross join collected
union all
select -1, null, null, null, null, null, null, null, null, null, null, null, null, null, -1, null, null, false, false, false, null, null
