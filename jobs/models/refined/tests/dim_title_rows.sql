-- Purpose: Every title of the CSV files and every TMDB film is one title, and no title comes from nowhere.
-- Guards: dim_title
with
    csv_id as (
        select title_id from movie_credits
        union
        select title_id from series_credits
    ),
    counted as (
        select
            (select count(*) from csv_id) as csv_ids,
            (select count(*) from dim_title where in_csv) as csv_titles,
            (select count(distinct tmdb_id) from tmdb_movies) as tmdb_ids,
            (select count(*) from dim_title where in_tmdb) as tmdb_titles
    )
select
    cast(csv_ids as bigint) as csv_ids,
    cast(csv_titles as bigint) as csv_titles,
    cast(tmdb_ids as bigint) as tmdb_ids,
    cast(tmdb_titles as bigint) as tmdb_titles
from counted
where csv_ids <> csv_titles or tmdb_ids <> tmdb_titles
