-- Purpose: TMDB's lists of film genres, in each language asked for: the last received of each day.
-- Grain: genre x language x collection date.
-- Key: genre_id, language, dt
-- Source: TMDB
-- Partition: dt
-- Order: source_file, source_record
-- Accounts: yes
-- Test: holds(genre_id > 0)
-- Test: not_null(name)
-- The answer does not say its language; the file's name does: genres_en.json, genre-list.pt-BR.json. One that says
-- nothing is und, undetermined.
with
    told as (
        select
            *,
            try_cast(id as bigint) as genre_id,
            coalesce(nullif(regexp_extract(
                source_file, '[_.-]([a-z]{2}(-[A-Z]{2}){0,1})(-[0-9]{1,9}){0,1}[.]json\z', 1
            ), ''), 'und') as language,
            coalesce(name_fault(fault, id, name), 'kept') as outcome
        from tmdb_genres_json
    )
select
    cast(genre_id as bigint) as genre_id, -- TMDB's id
    cast(name_or_null(name) as string) as name, -- the genre's name in the language
    cast(language as string) as language, -- the language asked for: en, pt-BR; und where the file's name has none
    cast(source_file as string) as source_file, -- the raw file
    cast(source_record as bigint) as source_record, -- the record's place there, from 1
    cast(received as bigint) as received, -- the file's place in the order of receipt
    cast(last_received(
        outcome, struct(genre_id, language), received, source_record
    ) as string) as outcome, -- kept or why not
    cast(raw_text as string) as raw_text -- the record as it is
from told
