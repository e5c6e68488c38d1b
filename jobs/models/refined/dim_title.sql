-- Purpose: Every film and series, the CSV files' and TMDB's taken together.
-- Grain: one title.
-- Key: title_key
-- Test: accepted(kind: movie, series)
-- Test: accepted(runtime_band: under 90, 90 to 120, over 120)
-- Test: holds(title_key = -1 or title is not null)
-- Test: holds(title_key = -1 or in_csv or in_tmdb)
-- Test: found(collection_key in dim_collection.collection_key)
with
    -- Of several TMDB ids with one IMDb id the one with most votes keeps it; the others are titles of their own.
    film as (
        select
            tmdb_id,
            case
                when row_number() over (partition by title_id order by coalesce(vote_count, -1) desc, tmdb_id) = 1
                    then title_id
            end as own_title_id,
            title,
            original_title,
            original_language,
            cast(collection.id as string) as collection_id,
            overview,
            status,
            release_date,
            runtime_minutes
        from tmdb_newest
    ),
    -- What both know is the CSV files'; TMDB fills what they do not know.
    title as (
        select
            coalesce(csv.title_id, film.own_title_id) as title_id,
            coalesce(csv.kind, 'movie') as kind,
            film.tmdb_id,
            coalesce(csv.title, film.title, film.original_title) as title,
            coalesce(csv.original_title, film.original_title) as original_title,
            film.title as localized_title,
            coalesce(csv.release_year, cast(year(film.release_date) as int)) as release_year,
            csv.end_year,
            film.release_date,
            coalesce(csv.runtime_minutes, film.runtime_minutes) as runtime_minutes,
            film.original_language,
            film.collection_id,
            film.overview,
            film.status,
            csv.source_file,
            csv.source_line
        from csv_title as csv
        full join film on film.own_title_id = csv.title_id
    ),
    collected as (
        select max(dt) as newest_dt from collection_date
    )
select
    cast(hash_key(
        'title', coalesce(title_id, 'tmdb:' || cast(tmdb_id as string))
    ) as bigint) as title_key, -- key of the title, -1 of the unknown one
    cast(kind as string) as kind, -- movie or series
    cast(title_id as string) as title_id, -- IMDb's id
    cast(tmdb_id as bigint) as tmdb_id, -- TMDB's id
    cast(title as string) as title, -- the main title: the CSV files', else TMDB's
    cast(original_title as string) as original_title, -- the title in its own language
    cast(localized_title as string) as localized_title, -- TMDB's title in the language asked for
    cast(release_year as int) as release_year, -- year of release, of a series the first one
    cast(end_year as int) as end_year, -- last year of a series
    cast(release_date as date) as release_date, -- day of release, by TMDB
    cast(decade_of(release_year) as int) as decade, -- first year of the decade of release_year
    cast(runtime_minutes as int) as runtime_minutes, -- minutes
    cast(case
        when runtime_minutes < 90 then 'under 90'
        when runtime_minutes <= 120 then '90 to 120'
        when runtime_minutes > 120 then 'over 120'
    end as string) as runtime_band, -- under 90, 90 to 120 or over 120 minutes
    cast(original_language as string) as original_language, -- ISO 639-1 code, by TMDB
    cast(case
        when collection_id is null then -1
        else hash_key('collection', collection_id)
    end as bigint) as collection_key, -- the franchise, -1 of none
    cast(overview as string) as overview, -- what the film is about, by TMDB
    cast(status as string) as status, -- TMDB's word: Released, Planned ...
    cast(source_line is not null as boolean) as in_csv, -- whether a CSV file has the title
    cast(tmdb_id is not null as boolean) as in_tmdb, -- whether TMDB gave an answer about it
    cast(case
        when newest_dt is null then release_year is not null
        when release_date is not null then release_date <= newest_dt
        else coalesce(release_year <= year(newest_dt), false)
    end as boolean) as is_released, -- whether it was out on the newest collection date
    cast(source_file as string) as source_file, -- the raw CSV file that decides what the title is
    cast(source_line as bigint) as source_line -- the line of it that decides, the header being 1
from title
cross join collected
union all
select -1, null, null, null, null, null, null, null, null, null, null, null, null, null, -1, null, null,
    false, false, false, null, null
