-- Purpose: How TMDB's voters rate the person's films of each of TMDB's genres.
-- Grain: one genre.
-- Key: genre
-- Order: row_order
with
    person as (
        select person_key from dim_person where tmdb_person_id = (select cast(person_id as bigint) from params)
    ),
    credit as (
        select title_key, person_key, characters from fact_credit where source = 'tmdb' and kind = 'cast'
    ),
    title as (
        select title_key from dim_title where is_released
    ),
    -- Ratings in hundredths: whole numbers, whose sums are exact.
    measure as (
        select title_key, tmdb_votes, cast(floor(tmdb_rating * 100) as int) as hundredths from fact_title where tmdb_rating is not null
    ),
    title_genre as (
        select title_key, genre_key from bridge_title_genre where source = 'tmdb'
    ),
    genre as (
        select genre_key, genre from dim_genre
    ),
    -- Who appears as oneself or in old footage plays no part.
    film as (
        select distinct credit.title_key
        from credit
        join person on person.person_key = credit.person_key
        join title on title.title_key = credit.title_key
        where credit.characters is null or not (startswith(credit.characters, 'Self') or credit.characters like '%(archive footage)%')
    ),
    rated as (
        select
            genre.genre,
            count(*) as titles,
            cast(sum(measure.hundredths) as double) as hundredths,
            percentile_cont(0.5) within group (order by cast(measure.hundredths as double)) as median_hundredths,
            cast(sum(measure.hundredths * measure.tmdb_votes) as double) as weighted_hundredths,
            cast(sum(measure.tmdb_votes) as double) as votes
        from film
        join measure on measure.title_key = film.title_key
        join title_genre on title_genre.title_key = film.title_key
        join genre on genre.genre_key = title_genre.genre_key
        group by genre.genre
    )
select
    cast(row_number() over (order by titles desc, genre) as int) as row_order,
    cast(genre as string) as genre,
    cast(titles as bigint) as titles,
    cast(floor(hundredths * 100 / titles + 0.5) / 10000 as decimal(6,4)) as mean_tmdb_rating,
    cast(floor(median_hundredths * 100 + 0.5) / 10000 as decimal(6,4)) as median_tmdb_rating,
    cast(floor(weighted_hundredths * 100 / votes + 0.5) / 10000 as decimal(6,4)) as weighted_tmdb_rating
from rated
