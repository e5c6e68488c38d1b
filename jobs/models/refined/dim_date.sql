-- Purpose: The calendar: whole years around every release date and every collection date.
-- Grain: one day.
-- Key: date_key
-- Test: holds(date_key = -1 or date is not null)
-- Test: holds(month between 1 and 12)
with
    used as (
        select release_date as "date" from dim_title where release_date is not null
        union
        select dt as "date" from collection_date
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
    )
select
    cast(date_key(cast("date" as date)) as int) as date_key, -- the day as yyyymmdd, -1 of the unknown day
    cast("date" as date) as "date", -- the day
    cast(year("date") as int) as "year", -- year
    cast(quarter("date") as int) as quarter, -- quarter, 1 to 4
    cast(month("date") as int) as "month", -- month, 1 to 12
    cast(get(
        split('January,February,March,April,May,June,July,August,September,October,November,December', ','),
        month("date") - 1
    ) as string) as month_name, -- the month's English name
    cast(decade_of(year("date")) as int) as decade, -- first year of the decade
    cast(mod(datediff("date", date '0001-01-01'), 7) >= 5 as boolean) as is_weekend -- Saturdays and Sundays
from day
union all
select -1, null, null, null, null, null, null, null
