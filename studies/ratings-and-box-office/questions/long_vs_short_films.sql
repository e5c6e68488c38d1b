-- Purpose: Whether films of over two hours are rated higher than shorter ones.
-- Grain: one band of runtimes.
-- Key: band
-- Order: row_order
with
    title as (
        select title_key, case when runtime_minutes > 120 then 1 else 2 end as place
        from dim_title
        where kind = 'movie' and title_id is not null and is_released and runtime_minutes is not null
    ),
    -- Ratings in tenths: whole numbers, whose sums are exact.
    measure as (
        select title_key, cast(floor(imdb_rating * 10) as int) as tenths from fact_title where imdb_rating is not null
    ),
    band as (
        select
            title.place,
            cast(count(*) as double) as n,
            cast(sum(measure.tenths) as double) as tenths,
            cast(sum(measure.tenths * measure.tenths) as double) as squares,
            percentile_cont(0.5) within group (order by cast(measure.tenths as double)) as median_tenths
        from title
        join measure on measure.title_key = title.title_key
        group by title.place
    ),
    -- The sample variance over n, which is the square of the mean's standard error.
    spread as (
        select
            band.place,
            band.n,
            band.tenths,
            band.median_tenths,
            band.tenths / 10 / band.n as mean,
            (band.squares - band.tenths * band.tenths / band.n) / 100 / nullif(band.n - 1, 0) / band.n as error_square
        from band
    ),
    compared as (
        select
            spread.place,
            spread.n,
            spread.tenths,
            spread.median_tenths,
            spread.mean - short.mean as difference,
            1.96 * sqrt(spread.error_square + short.error_square) as margin
        from spread
        left join spread as short on spread.place = 1 and short.place = 2
    )
select
    cast(row_number() over (order by place) as int) as row_order,
    cast(case when place = 1 then 'over 120' else '120 or less' end as string) as band,
    cast(n as bigint) as titles,
    cast(floor(tenths * 1000 / n + 0.5) / 10000 as decimal(6,4)) as mean_imdb_rating,
    cast(floor(median_tenths * 1000 + 0.5) / 10000 as decimal(6,4)) as median_imdb_rating,
    cast(floor(difference * 10000 + 0.5) / 10000 as decimal(6,4)) as difference,
    cast(floor((difference - margin) * 10000 + 0.5) / 10000 as decimal(6,4)) as difference_low,
    cast(floor((difference + margin) * 10000 + 0.5) / 10000 as decimal(6,4)) as difference_high
from compared
