-- Purpose: The person's films that took the most money.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_date from dim_title)
with
    person as (
        select person_key from dim_person where tmdb_person_id = (select cast(person_id as bigint) from params)
    ),
    credit as (
        select title_key, person_key, characters from fact_credit where source = 'tmdb' and kind = 'cast'
    ),
    title as (
        select title_key, title_id, tmdb_id, title, release_date from dim_title where is_released
    ),
    measure as (
        select title_key, revenue, budget, profit, tmdb_votes from fact_title where revenue is not null
    ),
    -- Who appears as oneself or in old footage plays no part.
    film as (
        select distinct credit.title_key
        from credit
        join person on person.person_key = credit.person_key
        where credit.characters is null or not (startswith(credit.characters, 'Self') or credit.characters like '%(archive footage)%')
    ),
    ranked as (
        select
            row_number() over (order by measure.revenue desc, measure.tmdb_votes desc nulls last, title.title_id nulls last, title.tmdb_id) as place,
            title.title_id,
            title.title,
            title.release_date,
            measure.revenue,
            measure.budget,
            measure.profit
        from film
        join title on title.title_key = film.title_key
        join measure on measure.title_key = film.title_key
    )
select
    cast(place as int) as row_order,
    cast(place as int) as "rank",
    cast(title_id as string) as title_id,
    cast(title as string) as title,
    cast(release_date as date) as release_date,
    cast(revenue as bigint) as revenue,
    cast(budget as bigint) as budget,
    cast(profit as bigint) as profit
from ranked
where place <= 10
