-- Purpose: Who is credited in what: the CSV files' artists, and TMDB's cast and crew.
-- Grain: title x person x kind x job x characters x source; exact repeats stand once, at their first place.
-- Key: title_key, source, kind, position
-- Order: title_key, position, source, kind
-- Test: not_null(person_key)
-- Test: accepted(kind: cast, crew)
-- Test: accepted(source: imdb, tmdb)
-- Test: holds(kind = 'crew' or job is null)
-- Test: found(title_key in dim_title.title_key)
-- Test: found(person_key in dim_person.person_key)
with
    title as (
        select * from dim_title
    ),
    person as (
        select * from dim_person
    ),
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    replaced as (
        select * from replaced_title
    ),
    tmdb_listed as (
        select * from tmdb_credit
    ),
    -- Where a row stands: of a title only one file of each kind counts, films before series, then the line.
    csv_credit as (
        select title_id, artist_name, birth_year, characters, source_line as place from movie_credit
        where not exists (select 1 from replaced where replaced.title_id = movie_credit.title_id and replaced.source_file = movie_credit.source_file)
        union all
        select title_id, artist_name, birth_year, characters, 1000000000000 + source_line as place from series_credit
        where not exists (select 1 from replaced where replaced.title_id = series_credit.title_id and replaced.source_file = series_credit.source_file)
    ),
    -- Repeats are found by the names, before the keys are looked up: to group while two dimensions are held for joining takes more memory than either.
    csv_once as (
        select
            title_id,
            artist_name,
            birth_year,
            characters,
            min(place) as place
        from csv_credit
        group by title_id, artist_name, birth_year, characters
    ),
    csv_keyed as (
        select
            title.title_key,
            person.person_key,
            csv_once.characters,
            csv_once.place
        from csv_once
        join title on title.title_id = csv_once.title_id
        join person on person.name = csv_once.artist_name and person.birth_year is not distinct from csv_once.birth_year
        where person.in_csv
    ),
    tmdb_keyed as (
        select
            tmdb_listed.title_key,
            person.person_key,
            tmdb_listed.kind,
            tmdb_listed.job,
            tmdb_listed.characters,
            tmdb_listed.place
        from tmdb_listed
        join person on person.tmdb_person_id = tmdb_listed.person_id
    ),
    placed as (
        select
            title_key,
            person_key,
            'cast' as kind,
            cast(null as string) as job,
            characters,
            row_number() over (partition by title_key order by place) as position,
            'imdb' as source
        from csv_keyed
        union all
        select
            title_key,
            person_key,
            kind,
            job,
            characters,
            row_number() over (partition by title_key, kind order by place) as position,
            'tmdb' as source
        from tmdb_keyed
    )
select
    cast(title_key as bigint) as title_key,
    cast(person_key as bigint) as person_key,
    cast(kind as string) as kind,
    cast(job as string) as job,
    cast(characters as string) as characters,
    cast(position as int) as position,
    cast(source as string) as source
from placed
