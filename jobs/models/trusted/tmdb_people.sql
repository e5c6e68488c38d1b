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
-- The gender is TMDB's code: 1 female, 2 male, 3 non-binary; of any other code nothing is known. A record is refused for its appended credits too: tmdb_person_movies has the same
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
        select source_file, source_record, 'cast' as kind, e.id as id, e.popularity as popularity, e.vote_average as vote_average, e.vote_count as vote_count, e.release_date as release_date
        from (select source_file, source_record, explode(players) as e from list) as cast_entry
        union all
        select source_file, source_record, 'crew' as kind, e.id as id, e.popularity as popularity, e.vote_average as vote_average, e.vote_count as vote_count, e.release_date as release_date
        from (select source_file, source_record, explode(crew) as e from list) as crew_entry
    ),
    entry_fault as (
        select
            source_file,
            source_record,
            min(case
                when startswith(id, '-') then kind || '.id'
                when startswith(vote_count, '-') then kind || '.vote_count'
                when startswith(popularity, '-') then kind || '.popularity'
                when startswith(vote_average, '-') then kind || '.vote_average'
            end) as negative,
            min(case when release_date not in ('', '\N') and not (regexp_like(release_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
                and release_date between '1800-01-01' and '2100-12-31' and try_cast(release_date as date) is not null) then kind end) as no_date,
            min(case when try_cast(vote_average as double) > 10 then kind end) as no_rating
        from entry
        group by source_file, source_record
    ),
    judged as (
        select
            record.source_file,
            record.source_record,
            received,
            try_cast(id as bigint) as person_id,
            case
                when fault is not null then fault
                when not coalesce(try_cast(id as bigint) > 0, false) then 'tmdb_id: id'
                when trim(both ' ' from coalesce(name, '')) in ('', '\N') then 'no_title: name'
                when startswith(gender, '-') then 'negative_number: gender'
                when startswith(popularity, '-') then 'negative_number: popularity'
                when negative is not null then 'negative_number: movie_credits.' || negative
                when birthday not in ('', '\N') and not (regexp_like(birthday, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
                    and birthday between '0001-01-01' and '2100-12-31' and try_cast(birthday as date) is not null) then 'date: birthday'
                when deathday not in ('', '\N') and not (regexp_like(deathday, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
                    and deathday between '0001-01-01' and '2100-12-31' and try_cast(deathday as date) is not null) then 'date: deathday'
                when no_date is not null then 'date: movie_credits.' || no_date || '.release_date'
                when trim(both ' ' from imdb_id) not in ('', '\N') and not regexp_like(trim(both ' ' from imdb_id), '^nm[0-9]{7,}\z') then 'title_id: imdb_id'
                when no_rating is not null then 'rating: movie_credits.' || no_rating || '.vote_average'
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
    cast(case when trim(both ' ' from imdb_id) not in ('\N', '') then trim(both ' ' from imdb_id) end as string) as imdb_person_id,
    cast(case when trim(both ' ' from name) not in ('\N', '') then name end as string) as name,
    case when regexp_like(birthday, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z') then try_cast(birthday as date) end as birthday,
    case when regexp_like(deathday, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z') then try_cast(deathday as date) end as deathday,
    cast(case when known_for_department not in ('\N', '') then known_for_department end as string) as known_for_department,
    case when gender in ('1', '2', '3') then cast(gender as int) end as gender,
    try_cast(popularity as double) as popularity,
    cast(coalesce(size(players), 0) as int) as cast_credits,
    cast(coalesce(size(crew), 0) as int) as crew_credits,
    cast(record.source_file as string) as source_file,
    cast(record.source_record as bigint) as source_record,
    cast(record.received as bigint) as received,
    cast(case when ranked.outcome = 'kept' and turn > 1 then 'superseded' else ranked.outcome end as string) as outcome,
    cast(raw_text as string) as raw_text
from record
join list on list.source_file = record.source_file and list.source_record = record.source_record
join ranked on ranked.source_file = record.source_file and ranked.source_record = record.source_record
