-- Purpose: The films of each person, as the person's own answer lists them: one row a role.
-- Grain: person x film x role x collection date.
-- Key: person_id, dt, kind, position
-- Source: TMDB
-- Partition: dt
-- Accounts: no
-- Order: source_file, source_record, kind, position
-- Test: accepted(kind: cast, crew)
-- Test: holds(kind = 'crew' or job is null)
-- Test: holds(kind = 'cast' or character is null)
-- Test: holds(tmdb_id > 0)
-- Test: holds(vote_average between 0 and 10)
-- Test: holds(vote_count >= 0)
-- Test: holds(position >= 1)
-- A record is one person with all roles, so its fate is accounted for in tmdb_people, which has the same rules; a test
-- compares the number of roles with what that table counts in the record.
with
    list as (
        select *, with_ids(movie_credits."cast") as players, with_ids(movie_credits.crew) as crew
        from tmdb_people_json
    ),
    role as (
        select source_file, source_record, 'cast' as kind, p, e.id as film, cast(null as string) as job,
            e."character" as part, e.popularity as fame, e.vote_average as mean, e.vote_count as votes,
            e.release_date as day
        from (
            select source_file, source_record, p, get(players, p) as e
            from (select source_file, source_record, players, explode(places_of(size(players))) as p from list) as place
        ) as player
        union all
        select source_file, source_record, 'crew' as kind, p, e.id as film, e.job as job, cast(null as string) as part,
            e.popularity as fame, e.vote_average as mean, e.vote_count as votes, e.release_date as day
        from (
            select source_file, source_record, p, get(crew, p) as e
            from (select source_file, source_record, crew, explode(places_of(size(crew))) as p from list) as place
        ) as worker
    ),
    gravest as (
        select source_file, source_record, min(entry_fault(kind, film, votes, fame, mean, day)) as entry
        from role
        group by source_file, source_record
    ),
    judged as (
        select source_file, source_record, received, try_cast(id as bigint) as person_id,
            person_outcome(fault, id, name, gender, popularity, birthday, deathday, imdb_id, entry) as outcome
        from list
        left join gravest using (source_file, source_record)
    ),
    person as (
        select source_file, source_record, received, person_id,
            last_received(outcome, person_id, received, source_record) as outcome
        from judged
    )
select
    cast(person_id as bigint) as person_id, -- TMDB's id of the person
    try_cast(film as bigint) as tmdb_id, -- TMDB's id of the film
    cast(kind as string) as kind, -- cast or crew
    cast(text_or_null(job) as string) as job, -- what one of the crew did, NULL of the cast
    cast(text_or_null(part) as string) as "character", -- whom one of the cast played, NULL of the crew
    cast(p + 1 as int) as position, -- place in the person's list of the kind, from 1
    try_cast(fame as double) as popularity, -- TMDB's popularity of the film
    mean_or_null(mean) as vote_average, -- mean of TMDB's votes of the film, 0 to 10
    try_cast(votes as bigint) as vote_count, -- TMDB's votes of the film
    cast(day_or_null(day) as date) as release_date, -- first release of the film
    cast(source_file as string) as source_file, -- the raw file
    cast(source_record as bigint) as source_record, -- the person's record there, from 1
    cast(received as bigint) as received, -- the file's place in the order of receipt
    cast(outcome as string) as outcome, -- kept or why not
    cast(null as string) as raw_text -- none: the record is the person's
from role
join person using (source_file, source_record)
