-- Purpose: Every person credited: the CSV files' artists, and TMDB's persons, who join an artist where they are one.
-- Grain: one artist (a name and a birth year), or one TMDB person who is none of them.
-- Key: person_key
-- Test: accepted(gender: actor, actress)
-- Test: holds(person_key = -1 or in_csv or in_tmdb)
-- Test: holds(in_csv = false or known_for_count >= 0)
with
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    replaced as (
        select * from replaced_title
    ),
    known_to_tmdb as (
        select * from tmdb_person
    ),
    matched as (
        select * from person_match
    ),
    credit as (
        select artist_name, birth_year, death_year, gender, get(professions, 0) as profession, size(known_for) as known_titles from movie_credit
        where not exists (select 1 from replaced where replaced.title_id = movie_credit.title_id and replaced.source_file = movie_credit.source_file)
        union all
        select artist_name, birth_year, death_year, gender, get(professions, 0) as profession, size(known_for) as known_titles from series_credit
        where not exists (select 1 from replaced where replaced.title_id = series_credit.title_id and replaced.source_file = series_credit.source_file)
    ),
    -- Per first profession, so that the most frequent can be told.
    career as (
        select
            artist_name,
            birth_year,
            profession,
            -count(*) as minus_credits,
            max(death_year) as death_year,
            count(case when gender = 'actor' then 1 end) as actor_credits,
            count(case when gender = 'actress' then 1 end) as actress_credits,
            max(known_titles) as known_titles
        from credit
        group by artist_name, birth_year, profession
    ),
    artist as (
        select
            artist_name as name,
            birth_year,
            max(death_year) as death_year,
            sum(actor_credits) as actor_credits,
            sum(actress_credits) as actress_credits,
            min(case when profession is not null then struct(minus_credits, profession) end).profession as primary_profession,
            max(known_titles) as known_titles
        from career
        group by artist_name, birth_year
    ),
    person as (
        select
            concat_ws('|', 'person', artist.name, coalesce(cast(artist.birth_year as string), '?')) as natural_key,
            artist.name,
            artist.birth_year,
            artist.death_year,
            case when actress_credits > actor_credits then 'actress' when actor_credits > 0 then 'actor' end as gender,
            matched.tmdb_person_id,
            artist.primary_profession,
            artist.known_titles,
            true as in_csv
        from artist
        left join matched on matched.name = artist.name and matched.birth_year is not distinct from artist.birth_year
        union all
        select
            concat_ws('|', 'person', 'tmdb:' || cast(known_to_tmdb.person_id as string)) as natural_key,
            known_to_tmdb.name,
            known_to_tmdb.birth_year,
            known_to_tmdb.death_year,
            cast(null as string) as gender,
            known_to_tmdb.person_id as tmdb_person_id,
            cast(null as string) as primary_profession,
            cast(null as int) as known_titles,
            false as in_csv
        from known_to_tmdb
        where not exists (select 1 from matched where matched.tmdb_person_id = known_to_tmdb.person_id)
    )
select
    cast(conv(substr(md5(natural_key), 1, 15), 16, 10) as bigint) as person_key,
    cast(name as string) as name,
    cast(birth_year as int) as birth_year,
    cast(death_year as int) as death_year,
    cast(gender as string) as gender,
    cast(tmdb_person_id as bigint) as tmdb_person_id,
    cast(primary_profession as string) as primary_profession,
    cast(known_titles as int) as known_for_count,
    cast(birth_year is null as boolean) as homonyms_possible,
    cast(in_csv as boolean) as in_csv,
    cast(tmdb_person_id is not null as boolean) as in_tmdb
from person
union all
select -1, null, null, null, null, null, null, null, true, false, false
