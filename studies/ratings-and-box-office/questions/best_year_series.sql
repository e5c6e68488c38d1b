-- Purpose: Which years' series are rated best.
-- Grain: one year.
-- Key: year
-- Order: row_order
-- Test: holds(titles > 0)
with
    title as (
        select title_key, release_year from dim_title where kind = 'series' and is_released
    ),
    -- Ratings in tenths: whole numbers, whose sums are exact.
    measure as (
        select title_key, imdb_votes, cast(floor(imdb_rating * 10) as int) as tenths
        from fact_title
        where imdb_rating is not null and imdb_votes >= (select year_min_votes from params)
    ),
    year_sum as (
        select
            title.release_year,
            count(*) as titles,
            cast(sum(measure.tenths) as double) as tenths,
            percentile_cont(0.5) within group (order by cast(measure.tenths as double)) as median_tenths,
            cast(sum(measure.tenths * measure.imdb_votes) as double) as weighted_tenths,
            cast(sum(measure.imdb_votes) as double) as votes
        from title
        join measure on measure.title_key = title.title_key
        group by title.release_year
    ),
    -- The window ends at the newest year of these titles, before a year of few titles is left out.
    dated as (
        select
            year_sum.release_year, year_sum.titles, year_sum.tenths, year_sum.median_tenths, year_sum.weighted_tenths, year_sum.votes,
            max(release_year) over () as newest_year
        from year_sum
    ),
    rated as (
        select
            release_year,
            titles,
            cast(floor(tenths * 1000 / titles + 0.5) / 10000 as decimal(6,4)) as mean_imdb_rating,
            cast(floor(median_tenths * 1000 + 0.5) / 10000 as decimal(6,4)) as median_imdb_rating,
            cast(floor(weighted_tenths * 1000 / nullif(votes, 0) + 0.5) / 10000 as decimal(6,4)) as weighted_imdb_rating,
            release_year = newest_year as is_partial
        from dated
        where titles >= (select year_min_titles from params)
            and ((select year_window from params) = 0 or release_year > newest_year - (select year_window from params))
    ),
    ranked as (
        select
            row_number() over (order by mean_imdb_rating desc, release_year) as place,
            rated.release_year, rated.titles, rated.mean_imdb_rating, rated.median_imdb_rating, rated.weighted_imdb_rating, rated.is_partial
        from rated
    )
select
    cast(place as int) as row_order,
    cast(place as int) as "rank",
    cast(release_year as int) as "year",
    cast(titles as bigint) as titles,
    cast(mean_imdb_rating as decimal(6,4)) as mean_imdb_rating,
    cast(median_imdb_rating as decimal(6,4)) as median_imdb_rating,
    cast(weighted_imdb_rating as decimal(6,4)) as weighted_imdb_rating,
    cast(is_partial as boolean) as is_partial
from ranked
