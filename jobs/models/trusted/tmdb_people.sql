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
-- A record is refused for the films in it too: tmdb_person_movies has the same rules, so that both tables hold the same
-- records.
with
    list as (
        select *, with_ids(movie_credits."cast") as players, with_ids(movie_credits.crew) as crew
        from tmdb_people_json
    ),
    entry as (
        select source_file, source_record,
            entry_fault('cast', e.id, e.vote_count, e.popularity, e.vote_average, e.release_date) as fault_of_entry
        from (select source_file, source_record, explode(players) as e from list) as player
        union all
        select source_file, source_record,
            entry_fault('crew', e.id, e.vote_count, e.popularity, e.vote_average, e.release_date) as fault_of_entry
        from (select source_file, source_record, explode(crew) as e from list) as worker
    ),
    gravest as (
        select source_file, source_record, min(fault_of_entry) as entry from entry group by source_file, source_record
    ),
    judged as (
        select
            *,
            try_cast(id as bigint) as person_id,
            person_outcome(fault, id, name, gender, popularity, birthday, deathday, imdb_id, entry) as outcome
        from list
        left join gravest using (source_file, source_record)
    )
select
    cast(person_id as bigint) as person_id, -- TMDB's id
    cast(imdb_id_or_null(imdb_id) as string) as imdb_person_id, -- IMDb's id
    cast(name_or_null(name) as string) as name, -- the person's name
    cast(day_or_null(birthday) as date) as birthday, -- day of birth
    cast(day_or_null(deathday) as date) as deathday, -- day of death
    cast(text_or_null(known_for_department) as string) as known_for_department, -- Acting, Directing ...
    cast(case when gender in ('1', '2', '3') then gender end as int) as gender, -- 1 female, 2 male, 3 non-binary
    try_cast(popularity as double) as popularity, -- TMDB's popularity
    cast(coalesce(size(players), 0) as int) as cast_credits, -- roles in the person's list
    cast(coalesce(size(crew), 0) as int) as crew_credits, -- jobs in the person's list
    cast(source_file as string) as source_file, -- the raw file
    cast(source_record as bigint) as source_record, -- the record's place there, from 1
    cast(received as bigint) as received, -- the file's place in the order of receipt
    cast(last_received(outcome, person_id, received, source_record) as string) as outcome, -- kept or why not
    cast(raw_text as string) as raw_text -- the record as it is
from judged
