-- Purpose: Every person credited: the CSV files' artists, and TMDB's persons, who join an artist where they are one.
-- Grain: one artist (a name and a birth year), or one TMDB person who is none of them.
-- Key: person_key
-- Test: accepted(gender: actor, actress)
-- Test: holds(person_key = -1 or in_csv or in_tmdb)
-- Test: holds(in_csv = false or known_for_count >= 0)
with
    -- Per first profession, so that the most frequent can be told.
    career as (
        select
            artist_name,
            birth_year,
            get(professions, 0) as profession,
            -sum(credits) as minus_credits,
            max(death_year) as death_year,
            sum(actor_credits) as actor_credits,
            sum(actress_credits) as actress_credits,
            max(known_titles) as known_titles
        from artist_career
        group by artist_name, birth_year, get(professions, 0)
    ),
    artist as (
        select
            artist_name as name,
            birth_year,
            max(death_year) as death_year,
            sum(actor_credits) as actor_credits,
            sum(actress_credits) as actress_credits,
            min(case when profession is not null then struct(minus_credits, profession) end).profession as profession,
            max(known_titles) as known_titles
        from career
        group by artist_name, birth_year
    ),
    person as (
        select
            concat_ws('|', artist.name, coalesce(cast(artist.birth_year as string), '?')) as natural_key,
            artist.name,
            artist.birth_year,
            artist.death_year,
            case
                when actress_credits > actor_credits then 'actress'
                when actor_credits > 0 then 'actor'
            end as gender,
            matched.tmdb_person_id,
            artist.profession,
            artist.known_titles,
            true as in_csv
        from artist
        left join person_match as matched
            on matched.name = artist.name and matched.birth_year is not distinct from artist.birth_year
        union all
        select
            'tmdb:' || cast(known.person_id as string) as natural_key,
            known.name,
            known.birth_year,
            known.death_year,
            cast(null as string) as gender,
            known.person_id as tmdb_person_id,
            cast(null as string) as profession,
            cast(null as int) as known_titles,
            false as in_csv
        from tmdb_person as known
        where not exists (select 1 from person_match as matched where matched.tmdb_person_id = known.person_id)
    )
select
    cast(hash_key('person', natural_key) as bigint) as person_key, -- key of the person, -1 of the unknown one
    cast(name as string) as name, -- the person's name
    cast(birth_year as int) as birth_year, -- year of birth
    cast(death_year as int) as death_year, -- year of death
    cast(gender as string) as gender, -- actor or actress, as most rows of the CSV files say
    cast(tmdb_person_id as bigint) as tmdb_person_id, -- TMDB's id
    cast(profession as string) as primary_profession, -- the profession most often named first
    cast(known_titles as int) as known_for_count, -- the most titles that a row of the CSV files calls known
    cast(birth_year is null as boolean) as homonyms_possible, -- without a birth year it may be several persons
    cast(in_csv as boolean) as in_csv, -- whether a CSV file credits the person
    cast(tmdb_person_id is not null as boolean) as in_tmdb -- whether TMDB does
from person
union all
select -1, null, null, null, null, null, null, null, true, false, false
