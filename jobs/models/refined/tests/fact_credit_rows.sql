-- Purpose: Every title of the CSV files has its artists, and no join made more credits than the files that count have rows.
-- Guards: fact_credit
with
    title as (
        select * from dim_title
    ),
    credit as (
        select * from fact_credit where source = 'imdb'
    ),
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    replaced as (
        select * from replaced_title
    ),
    counted as (
        select
            (select count(*) from title where in_csv) as csv_titles,
            (select count(distinct title_key) from credit) as credited_titles,
            (select count(*) from movie_credit where not exists (select 1 from replaced where replaced.title_id = movie_credit.title_id and replaced.source_file = movie_credit.source_file))
                + (select count(*) from series_credit where not exists (select 1 from replaced where replaced.title_id = series_credit.title_id and replaced.source_file = series_credit.source_file)) as csv_rows,
            (select count(*) from credit) as credits
    )
select
    cast(csv_titles as bigint) as csv_titles,
    cast(credited_titles as bigint) as credited_titles,
    cast(csv_rows as bigint) as csv_rows,
    cast(credits as bigint) as credits
from counted
where csv_titles <> credited_titles or credits > csv_rows
