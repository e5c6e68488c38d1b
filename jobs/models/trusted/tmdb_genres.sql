-- Purpose: TMDB's lists of film genres, in each language in which one was asked for: the last one received of a genre on a collection date.
-- Grain: genre x language x collection date.
-- Key: genre_id, language, dt
-- Source: TMDB
-- Partition: dt
-- Order: source_file, source_record
-- Accounts: yes
-- Test: holds(genre_id > 0)
-- Test: not_null(name)
-- The answer does not say its language; the file's name does: genres_en.json, genre-list.pt-BR.json. One that says nothing is und, undetermined.
with
    record as (
        select * from tmdb_genres_json
    ),
    told as (
        select
            source_file,
            source_record,
            received,
            fault,
            id,
            name,
            coalesce(nullif(regexp_extract(source_file, '[_.-]([a-z]{2}(-[A-Z]{2}){0,1})(-[0-9]{1,9}){0,1}[.]json\z', 1), ''), 'und') as language,
            raw_text
        from record
    ),
    judged as (
        select
            source_file,
            source_record,
            received,
            language,
            try_cast(id as bigint) as genre_id,
            case
                when fault is not null then fault
                when not coalesce(try_cast(id as bigint) > 0, false) then 'tmdb_id: id'
                when trim(both ' ' from coalesce(name, '')) in ('', '\N') then 'no_title: name'
                else 'kept'
            end as outcome
        from told
    ),
    ranked as (
        select
            source_file,
            source_record,
            outcome,
            row_number() over (partition by outcome, genre_id, language order by received desc, source_record desc) as turn
        from judged
    )
select
    try_cast(id as bigint) as genre_id,
    cast(case when trim(both ' ' from name) not in ('\N', '') then name end as string) as name,
    cast(language as string) as language,
    cast(told.source_file as string) as source_file,
    cast(told.source_record as bigint) as source_record,
    cast(received as bigint) as received,
    cast(case when ranked.outcome = 'kept' and turn > 1 then 'superseded' else ranked.outcome end as string) as outcome,
    cast(raw_text as string) as raw_text
from told
join ranked on ranked.source_file = told.source_file and ranked.source_record = told.source_record
