-- Purpose: How many crime films were made before, during and after each war, of all films of the movies file.
-- Grain: war x period.
-- Key: war, period
-- Order: row_order
with
    crime as (
        select title_key, imdb_rating, imdb_votes from film where array_contains(imdb_genres, 'Crime')
    ),
    -- Ratings in tenths: whole numbers, whose sums are exact.
    year_sum as (
        select
            title.release_year,
            count(*) as films,
            count(crime.title_key) as crime_films,
            count(crime.imdb_rating) as imdb_titles,
            sum(tenths(crime.imdb_rating)) as tenths,
            sum(crime.imdb_votes) as imdb_votes
        from dim_title as title
        left join crime on crime.title_key = title.title_key
        where title.kind = 'movie' and title.in_csv and title.is_released
        group by title.release_year
    ),
    span as (
        select min(release_year) as first_year, max(release_year) as last_year from year_sum
    ),
    -- A war still on lasts to the data's end. Before and after are as long as the war, up to a limit.
    lasting as (
        select
            war.name,
            war.start_year,
            war.end_year,
            coalesce(war.end_year, span.last_year) as until_year,
            least(
                coalesce(war.end_year, span.last_year) - war.start_year + 1, (select period_years from params)
            ) as length,
            span.first_year,
            span.last_year
        from dim_war as war
        cross join span
        where war.start_year <= span.last_year and coalesce(war.end_year, span.last_year) >= span.first_year
    ),
    period as (
        select name, start_year, 1 as place, start_year - length as from_year, start_year - 1 as to_year from lasting
        union all
        select name, start_year, 2 as place, start_year as from_year, until_year as to_year from lasting
        union all
        select name, start_year, 3 as place, end_year + 1 as from_year, end_year + length as to_year from lasting
        where end_year is not null
    ),
    seen as (
        select
            period.name,
            period.start_year,
            period.place,
            greatest(period.from_year, span.first_year) as from_year,
            least(period.to_year, span.last_year) as to_year
        from period
        cross join span
    ),
    counted as (
        select
            seen.name,
            seen.start_year,
            seen.place,
            seen.from_year,
            seen.to_year,
            sum(year_sum.films) as films,
            sum(year_sum.crime_films) as crime_films,
            sum(year_sum.imdb_titles) as imdb_titles,
            cast(sum(year_sum.tenths) as double) as tenths,
            sum(year_sum.imdb_votes) as imdb_votes
        from seen
        join year_sum on year_sum.release_year between seen.from_year and seen.to_year
        group by seen.name, seen.start_year, seen.place, seen.from_year, seen.to_year
    )
select
    cast(row_number() over (order by start_year, name, place) as int) as row_order, -- The row's place in the answer.
    cast(name as string) as war, -- The war.
    cast(get(split('before,during,after', ','), place - 1) as string) as period, -- before, during or after.
    cast(from_year as int) as from_year, -- The period's first year, within the years of the data.
    cast(to_year as int) as to_year, -- The period's last year, within the years of the data.
    cast(to_year - from_year + 1 as int) as years, -- The years of the period.
    cast(crime_films as bigint) as crime_films, -- The films of IMDb's genre Crime.
    cast(cast(crime_films as double) / (to_year - from_year + 1) as double) as films_a_year, -- Those a year.
    cast(cast(crime_films as double) / cast(films as double) as double) as share, -- Their share of all films, 0 to 1.
    cast(floor(
        tenths * 1000 / nullif(cast(imdb_titles as double), 0) + 0.5
    ) / 10000 as decimal(6,4)) as mean_imdb_rating, -- The mean of the crime films' IMDb ratings.
    cast(imdb_titles as bigint) as imdb_titles, -- The crime films with an IMDb rating.
    cast(imdb_votes as bigint) as imdb_votes -- The crime films' votes at IMDb.
from counted
