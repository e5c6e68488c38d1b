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
-- A record is one person with all roles, so its fate is accounted for in tmdb_people, which has the same rules; a test holds the number of roles
-- to what that table counts in the record.
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
        select source_file, source_record, 'cast' as kind, p, e.id as id, cast(null as string) as job, e."character" as role, e.popularity as popularity, e.vote_average as vote_average, e.vote_count as vote_count, e.release_date as release_date
        from (select source_file, source_record, p, get(players, p) as e
            from (select source_file, source_record, players, explode(sequence(0, size(players) - 1)) as p from list where size(players) > 0) as place) as cast_place
        union all
        select source_file, source_record, 'crew' as kind, p, e.id as id, e.job as job, cast(null as string) as role, e.popularity as popularity, e.vote_average as vote_average, e.vote_count as vote_count, e.release_date as release_date
        from (select source_file, source_record, p, get(crew, p) as e
            from (select source_file, source_record, crew, explode(sequence(0, size(crew) - 1)) as p from list where size(crew) > 0) as place) as crew_place
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
            received,
            person_id,
            outcome,
            row_number() over (partition by outcome, person_id order by received desc, source_record desc) as turn
        from judged
    )
select
    cast(ranked.person_id as bigint) as person_id,
    try_cast(entry.id as bigint) as tmdb_id,
    cast(entry.kind as string) as kind,
    cast(case when entry.job not in ('\N', '') then entry.job end as string) as job,
    cast(case when entry.role not in ('\N', '') then entry.role end as string) as "character",
    cast(entry.p + 1 as int) as position,
    try_cast(entry.popularity as double) as popularity,
    try_cast(floor(try_cast(entry.vote_average as double) * 1000 + 0.5) / 1000 as decimal(5,3)) as vote_average,
    try_cast(entry.vote_count as bigint) as vote_count,
    case when regexp_like(entry.release_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z') then try_cast(entry.release_date as date) end as release_date,
    cast(entry.source_file as string) as source_file,
    cast(entry.source_record as bigint) as source_record,
    cast(ranked.received as bigint) as received,
    cast(case when ranked.outcome = 'kept' and turn > 1 then 'superseded' else ranked.outcome end as string) as outcome,
    cast(null as string) as raw_text
from entry
join ranked on ranked.source_file = entry.source_file and ranked.source_record = entry.source_record
