-- Purpose: How long films and series are rated beside short ones.
-- Grain: kind x band.
-- Key: kind, band
with
    measured as (
        select
            kind,
            imdb_rating,
            case
                when kind = 'movie' and runtime_minutes > 120 then 'over 120'
                when kind = 'movie' and runtime_minutes <= 120 then '120 or less'
                when kind = 'series' and end_year - release_year > 2 then 'more than 2 years'
                when kind = 'series' and end_year - release_year <= 2 then '2 years or less'
                when kind = 'series' then 'running or unknown'
            end as band
        from title
        where imdb_rating is not null
    ),
    rated as (
        select
            kind,
            band,
            case
                when band in ('over 120', 'more than 2 years') then 1
                when band in ('120 or less', '2 years or less') then 2
                else 3
            end as place,
            count(*) as titles,
            mean4(imdb_rating) as mean_imdb_rating,
            median4(imdb_rating) as median_imdb_rating,
            mean_of(imdb_rating) as mean,
            mean_variance(imdb_rating) as variance
        from measured
        where band is not null
        group by kind, band
    )
select
    cast(rated.kind as string) as kind, -- movie or series
    cast(row_number() over (partition by rated.kind order by rated.place) as int) as place, -- Place, long first
    cast(rated.band as string) as band, -- Films by minutes, series by years from the first to the last
    cast(rated.titles as bigint) as titles, -- Rated titles of the band
    cast(rated.mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- Mean of their IMDb ratings
    cast(rated.median_imdb_rating as decimal(6,4)) as median_imdb_rating, -- Median of their IMDb ratings
    round4(rated.mean - short.mean) as difference, -- Of the long ones: their mean less that of the short ones
    welch_low(rated.mean, rated.variance, short.mean, short.variance) as difference_low, -- Its lower bound, 95 %
    welch_high(rated.mean, rated.variance, short.mean, short.variance) as difference_high -- Its upper bound, 95 %
from rated
left join rated as short on short.kind = rated.kind and rated.place = 1 and short.place = 2
