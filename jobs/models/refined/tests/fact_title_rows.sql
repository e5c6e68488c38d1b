-- Purpose: A title has one row of measures, so that no sum counts it twice or leaves it out.
-- Guards: fact_title
with
    counted as (
        select
            (select count(*) from dim_title where title_key <> -1) as titles,
            (select count(*) from fact_title) as measured_titles
    )
select
    cast(titles as bigint) as titles,
    cast(measured_titles as bigint) as measured_titles
from counted
where titles <> measured_titles
