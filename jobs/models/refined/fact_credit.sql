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
    -- Where a row stands: of a title only one file of each kind counts, films before series, then the line.
    csv_credit as (
        select title_id, source_file, artist_name, birth_year, characters, source_line as place
        from movie_credits
        union all
        select title_id, source_file, artist_name, birth_year, characters, 1000000000000 + source_line as place
        from series_credits
    ),
    -- Repeats are found by the names, before the keys are looked up: to group while two dimensions are held for joining
    -- takes more memory than either.
    csv_once as (
        select title_id, artist_name, birth_year, characters, min(place) as place
        from csv_credit as credit
        where not exists (select 1 from replaced_title as replaced
            where replaced.title_id = credit.title_id and replaced.source_file = credit.source_file)
        group by title_id, artist_name, birth_year, characters
    ),
    csv_keyed as (
        select title.title_key, person.person_key, csv_once.characters, csv_once.place
        from csv_once
        join dim_title as title on title.title_id = csv_once.title_id
        join dim_person as person
            on person.name = csv_once.artist_name and person.birth_year is not distinct from csv_once.birth_year
        where person.in_csv
    ),
    tmdb_keyed as (
        select credit.title_key, person.person_key, credit.kind, credit.job, credit.characters, credit.place
        from tmdb_credit as credit
        join dim_person as person on person.tmdb_person_id = credit.person_id
    ),
    placed as (
        select title_key, person_key, 'cast' as kind, cast(null as string) as job, characters, 'imdb' as source,
            row_number() over (partition by title_key order by place) as position
        from csv_keyed
        union all
        select title_key, person_key, kind, job, characters, 'tmdb' as source,
            row_number() over (partition by title_key, kind order by place) as position
        from tmdb_keyed
    )
select
    cast(title_key as bigint) as title_key, -- the title
    cast(person_key as bigint) as person_key, -- the person
    cast(kind as string) as kind, -- cast or crew
    cast(job as string) as job, -- what one of the crew did, NULL of the cast
    cast(characters as string) as characters, -- whom one of the cast played
    cast(position as int) as position, -- place among the title's credits of the source and kind, from 1
    cast(source as string) as source -- imdb or tmdb
from placed
