-- Purpose: The person's films by their popularity on the newest collection date.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_date from dim_title)
with
    person as (
        select person_key from dim_person where tmdb_person_id = (select cast(person_id as bigint) from params)
    ),
    credit as (
        select title_key, person_key, characters, position from fact_credit where source = 'tmdb' and kind = 'cast'
    ),
    title as (
        select title_key, title_id, tmdb_id, title, release_date from dim_title where is_released
    ),
    measure as (
        select title_key, tmdb_votes from fact_title
    ),
    snapshot as (
        select title_key, date_key, popularity from fact_title_snapshot
    ),
    newest as (
        select max(date_key) as date_key from snapshot
    ),
    -- Who appears as oneself or in old footage plays no part.
    part as (
        select credit.title_key, credit.characters, credit.position
        from credit
        join person on person.person_key = credit.person_key
        where credit.characters is null or not (startswith(credit.characters, 'Self') or credit.characters like '%(archive footage)%')
    ),
    -- Parts are joined in file order: each stands behind its place, ten digits long, until they are sorted.
    film as (
        select
            title_key,
            nullif(regexp_replace(
                array_join(sort_array(collect_list(cast(1000000000 + position as string) || chr(31) || characters)), ' / '),
                '[0-9]{10}' || chr(31), ''
            ), '') as "character"
        from part
        group by title_key
    ),
    known as (
        select snapshot.title_key, snapshot.popularity
        from snapshot
        join newest on newest.date_key = snapshot.date_key
    ),
    ranked as (
        select
            row_number() over (order by known.popularity desc nulls last, measure.tmdb_votes desc nulls last, title.title_id nulls last, title.tmdb_id) as place,
            title.title_id,
            title.title,
            title.release_date,
            known.popularity,
            film."character"
        from film
        join title on title.title_key = film.title_key
        join measure on measure.title_key = film.title_key
        left join known on known.title_key = film.title_key
    )
select
    cast(place as int) as row_order,
    cast(place as int) as "rank",
    cast(title_id as string) as title_id,
    cast(title as string) as title,
    cast(release_date as date) as release_date,
    cast(popularity as double) as popularity,
    cast("character" as string) as "character"
from ranked
where place <= 10
