-- Purpose: Every band of lengths has as many rated titles as the star says, each once.
-- Guards: length_rating, ratings-and-box-office/long_vs_short_films, ratings-and-box-office/long_vs_short_series
with
    measured as (
        select
            case
                when kind = 'series' and end_year > release_year + 2 then 'more than 2 years'
                when kind = 'series' and end_year is not null then '2 years or less'
                when kind = 'series' then 'running or unknown'
                when runtime_minutes >= 121 then 'over 120'
                when runtime_minutes is not null then '120 or less'
            end as band
        from dim_title
        where title_id is not null and is_released
            and title_key in (select title_key from fact_title where imdb_rating is not null)
    ),
    counted as (
        select band, count(*) as titles from measured group by band
    ),
    told as (
        select band, titles from length_rating
        union all
        select band, titles from "ratings-and-box-office/long_vs_short_films"
        union all
        select band, titles from "ratings-and-box-office/long_vs_short_series"
    )
select
    cast(told.band as string) as band,
    cast(told.titles as bigint) as told,
    cast(counted.titles as bigint) as counted
from told
left join counted on counted.band = told.band
where told.titles is distinct from counted.titles
