-- Purpose: TMDB's answers about persons, clean and typed: the last one received of a person on a collection date.
-- Grain: one person and collection date.
-- Key: person_id, dt
-- Source: TMDB
-- Partition: dt
-- Order: source_file, source_record
-- Accounts: yes
-- Test: holds(person_id > 0)
-- Test: not_null(name)
-- Test: accepted(gender: 1, 2, 3)
-- Test: holds(popularity >= 0)
-- The gender is TMDB's code: 1 female, 2 male, 3 non-binary. A record is refused for its appended credits too: tmdb_person_movies has the same
-- rules, so that both tables hold the same records.
with
    record as (
        select * from tmdb_people_json
    ),
    list as (
        select
            source_file,
            source_record,
            filter(array_distinct(movie_credits."cast"), x -> x.id <> '' and x.id <> '0') as players,
            filter(array_distinct(movie_credits.crew), x -> x.id <> '' and x.id <> '0') as crew
        from record
    ),
    entry as (
        select source_file, source_record, e.id as id, e.popularity as popularity, e.vote_average as vote_average, e.vote_count as vote_count, e.release_date as release_date
        from (select source_file, source_record, explode(players) as e from list) as cast_entry
        union all
        select source_file, source_record, e.id as id, e.popularity as popularity, e.vote_average as vote_average, e.vote_count as vote_count, e.release_date as release_date
        from (select source_file, source_record, explode(crew) as e from list) as crew_entry
    ),
    entry_fault as (
        select
            source_file,
            source_record,
            count(case when not regexp_like(coalesce(id, '0'), '^-?[0-9]{1,18}\z') or not regexp_like(coalesce(vote_count, '0'), '^-?[0-9]{1,18}\z') then 1 end) as not_numbers,
            count(case when startswith(id, '-') or startswith(vote_count, '-') or try_cast(popularity as double) < 0 or try_cast(vote_average as double) < 0 then 1 end) as negatives,
            count(case when release_date not in ('', '\N') and not (regexp_like(release_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
                and release_date > '0001' and try_cast(release_date as date) is not null) then 1 end) as no_dates,
            count(case when try_cast(vote_average as double) > 10 then 1 end) as no_ratings
        from entry
        group by source_file, source_record
    ),
    judged as (
        select
            record.source_file,
            record.source_record,
            received,
            case when regexp_like(id, '^[0-9]{1,18}\z') then try_cast(id as bigint) end as person_id,
            case
                when fault <> 'not_a_detail' then fault
                when not regexp_like(coalesce(gender, '0'), '^-?[0-9]{1,9}\z') or not_numbers > 0 then 'json_type'
                when not coalesce(regexp_like(id, '^[0-9]{1,18}\z') and try_cast(id as bigint) > 0, false) then 'tmdb_id'
                when coalesce(name, '') in ('', '\N') then 'no_title'
                when fault is not null then fault
                when startswith(gender, '-') or try_cast(popularity as double) < 0 or negatives > 0 then 'negative_number'
                when birthday not in ('', '\N') and not (regexp_like(birthday, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
                    and birthday > '0001' and try_cast(birthday as date) is not null) then 'date'
                when deathday not in ('', '\N') and not (regexp_like(deathday, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
                    and deathday > '0001' and try_cast(deathday as date) is not null) then 'date'
                when no_dates > 0 then 'date'
                when no_ratings > 0 then 'rating'
                else 'kept'
            end as outcome
        from record
        left join entry_fault on entry_fault.source_file = record.source_file and entry_fault.source_record = record.source_record
    ),
    ranked as (
        select
            source_file,
            source_record,
            outcome,
            row_number() over (partition by outcome, person_id order by received desc, source_record desc) as turn
        from judged
    )
select
    try_cast(id as bigint) as person_id,
    cast(case when imdb_id not in ('\N', '') then imdb_id end as string) as imdb_person_id,
    cast(case when name not in ('\N', '') then name end as string) as name,
    case when regexp_like(birthday, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z') and birthday > '0001' then try_cast(birthday as date) end as birthday,
    case when regexp_like(deathday, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z') and deathday > '0001' then try_cast(deathday as date) end as deathday,
    cast(case when known_for_department not in ('\N', '') then known_for_department end as string) as known_for_department,
    nullif(try_cast(gender as int), 0) as gender,
    try_cast(popularity as double) as popularity,
    cast(coalesce(size(players), 0) as int) as cast_credits,
    cast(coalesce(size(crew), 0) as int) as crew_credits,
    cast(record.source_file as string) as source_file,
    cast(record.source_record as bigint) as source_record,
    cast(case when ranked.outcome = 'kept' and turn > 1 then 'superseded' else ranked.outcome end as string) as outcome,
    cast(raw_text as string) as raw_text
from record
join list on list.source_file = record.source_file and list.source_record = record.source_record
join ranked on ranked.source_file = record.source_file and ranked.source_record = record.source_record
