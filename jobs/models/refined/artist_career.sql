-- Purpose: What the rows of the CSV files that count say of each artist.
-- Grain: artist (a name and a birth year) x list of professions.
-- Key: artist_name, birth_year?, professions
-- Step: yes
-- Test: holds(credits >= 1)
with
    credit as (
        select title_id, source_file, artist_name, birth_year, professions, death_year, gender, known_for
        from movie_credits
        union all
        select title_id, source_file, artist_name, birth_year, professions, death_year, gender, known_for
        from series_credits
    )
select
    cast(artist_name as string) as artist_name, -- the artist's name
    cast(birth_year as int) as birth_year, -- year of birth
    professions as professions, -- the list, as the rows have it
    cast(count(*) as bigint) as credits, -- rows
    cast(count(case when gender = 'actor' then 1 end) as bigint) as actor_credits, -- rows that say actor
    cast(count(case when gender = 'actress' then 1 end) as bigint) as actress_credits, -- rows that say actress
    cast(max(death_year) as int) as death_year, -- the largest year of death
    cast(max(size(known_for)) as int) as known_titles -- the most titles that a row calls known
from credit
where not exists (select 1 from replaced_title as replaced
    where replaced.title_id = credit.title_id and replaced.source_file = credit.source_file)
group by artist_name, birth_year, professions
