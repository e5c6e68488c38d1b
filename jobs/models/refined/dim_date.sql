-- Purpose: The calendar: whole years around every release date and every collection date.
-- Grain: one day.
-- Key: date_key
-- Test: holds(date_key = -1 or date is not null)
-- Test: holds(month between 1 and 12)
with
    title as (
        select * from dim_title
    ),
    collection_day as (
        select * from collection_date
    ),
    used as (
        select release_date as "date" from title where release_date is not null
        union
        select dt as "date" from collection_day
    ),
    span as (
        select
            make_date(cast(year(min("date")) as int), 1, 1) as first_day,
            make_date(cast(year(max("date")) as int), 12, 31) as last_day
        from used
    ),
    offset_day as (
        select first_day, explode(sequence(0, datediff(last_day, first_day))) as n from span where first_day is not null
    ),
    day as (
        select date_add(first_day, cast(n as int)) as "date" from offset_day
    ),
    part as (
        select
            cast("date" as date) as "date",
            cast(year("date") as int) as y,
            cast(month("date") as int) as m,
            cast(day("date") as int) as d
        from day
    )
select
    cast(y * 10000 + m * 100 + d as int) as date_key,
    cast("date" as date) as "date",
    cast(y as int) as "year",
    cast(quarter("date") as int) as quarter,
    cast(m as int) as "month",
    cast(get(split('January,February,March,April,May,June,July,August,September,October,November,December', ','), m - 1) as string) as month_name,
    cast(y - mod(y, 10) as int) as decade,
    cast(mod(datediff("date", date '0001-01-01'), 7) >= 5 as boolean) as is_weekend
from part
union all
select -1, null, null, null, null, null, null, null
