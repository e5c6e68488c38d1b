-- Purpose: How many crime films were made before, during and after each war, of all films of the movies file.
-- Grain: war x period.
-- Key: war, period
-- Order: row_order
with
    title as (
        select title_key, release_year from dim_title where kind = 'movie' and in_csv and is_released
    ),
    war as (
        select war_key, name, start_year, end_year from dim_war where start_year is not null
    ),
    -- Ratings in tenths: whole numbers, whose sums are exact.
    measure as (
        select title_key, imdb_votes, cast(floor(imdb_rating * 10) as int) as tenths from fact_title
    ),
    crime as (
        select bridge_title_genre.title_key
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'imdb' and dim_genre.genre = 'Crime'
    ),
    year_sum as (
        select
            title.release_year,
            count(*) as films,
            count(crime.title_key) as crime_films,
            count(case when crime.title_key is not null then measure.tenths end) as imdb_titles,
            sum(case when crime.title_key is not null then measure.tenths end) as tenths,
            sum(case when crime.title_key is not null then measure.imdb_votes end) as imdb_votes
        from title
        join measure on measure.title_key = title.title_key
        left join crime on crime.title_key = title.title_key
        group by title.release_year
    ),
    span as (
        select min(release_year) as first_year, max(release_year) as last_year from year_sum
    ),
    -- A war still on lasts to the data's end. Before and after are as long as the war, at most ten years.
    lasting as (
        select
            war.war_key,
            war.name,
            war.start_year,
            war.end_year,
            coalesce(war.end_year, span.last_year) as until_year,
            least(coalesce(war.end_year, span.last_year) - war.start_year + 1, 10) as length,
            span.first_year,
            span.last_year
        from war
        cross join span
        where war.start_year <= span.last_year and coalesce(war.end_year, span.last_year) >= span.first_year
    ),
    period as (
        select 1 as place, war_key, name, start_year, greatest(start_year - length, first_year) as from_year, least(start_year - 1, last_year) as to_year from lasting
        union all
        select 2 as place, war_key, name, start_year, greatest(start_year, first_year) as from_year, least(until_year, last_year) as to_year from lasting
        union all
        select 3 as place, war_key, name, start_year, greatest(end_year + 1, first_year) as from_year, least(end_year + length, last_year) as to_year from lasting where end_year is not null
    ),
    counted as (
        select
            period.start_year,
            period.name,
            period.war_key,
            period.place,
            period.from_year,
            period.to_year,
            sum(year_sum.films) as films,
            sum(year_sum.crime_films) as crime_films,
            sum(year_sum.imdb_titles) as imdb_titles,
            cast(sum(year_sum.tenths) as double) as tenths,
            sum(year_sum.imdb_votes) as imdb_votes
        from period
        join year_sum on year_sum.release_year between period.from_year and period.to_year
        group by period.start_year, period.name, period.war_key, period.place, period.from_year, period.to_year
    )
select
    cast(row_number() over (order by start_year, name, war_key, place) as int) as row_order,
    cast(name as string) as war,
    cast(get(split('before,during,after', ','), place - 1) as string) as period,
    cast(from_year as int) as from_year,
    cast(to_year as int) as to_year,
    cast(to_year - from_year + 1 as int) as years,
    cast(crime_films as bigint) as crime_films,
    cast(cast(crime_films as double) / (to_year - from_year + 1) as double) as films_a_year,
    cast(cast(crime_films as double) / cast(films as double) as double) as share,
    cast(floor(tenths * 1000 / nullif(cast(imdb_titles as double), 0) + 0.5) / 10000 as decimal(6,4)) as mean_imdb_rating,
    cast(imdb_titles as bigint) as imdb_titles,
    cast(imdb_votes as bigint) as imdb_votes
from counted
