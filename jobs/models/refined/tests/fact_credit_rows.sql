-- Purpose: Every title of the CSV files has its artists, and every row of the files that count has its place.
-- Guards: fact_credit, artist_career
-- No join made more credits than there are rows, and the careers are of as many rows as there are.
with
    counting as (
        select title_id, source_file from movie_credits
        union all
        select title_id, source_file from series_credits
    ),
    counted as (
        select
            (select count(*) from dim_title where in_csv) as csv_titles,
            (select count(distinct title_key) from fact_credit where source = 'imdb') as credited_titles,
            (select count(*) from counting)
                - (select count(*) from counting join replaced_title using (title_id, source_file)) as csv_rows,
            (select count(*) from fact_credit where source = 'imdb') as credits,
            (select coalesce(sum(credits), 0) from artist_career) as career_rows
    )
select
    cast(csv_titles as bigint) as csv_titles,
    cast(credited_titles as bigint) as credited_titles,
    cast(csv_rows as bigint) as csv_rows,
    cast(credits as bigint) as credits,
    cast(career_rows as bigint) as career_rows
from counted
where csv_titles <> credited_titles or credits > csv_rows or career_rows <> csv_rows
