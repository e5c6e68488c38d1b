-- Purpose: The comedies: released films of movies.csv with IMDb's genre Comedy.
-- Grain: one film.
-- Key: title_key
with
    film_genre as (
        select
            title_genre.title_key,
            count(case when genre.genre = 'Comedy' then 1 end) as comedy_rows,
            sort_array(collect_list(case when genre.genre <> 'Comedy' then genre.genre end)) as other_genres
        from bridge_title_genre as title_genre
        join dim_genre as genre on genre.genre_key = title_genre.genre_key
        where title_genre.source = 'imdb'
        group by title_genre.title_key
    )
select
    cast(title.title_key as bigint) as title_key, -- Key of the film in dim_title
    cast(title.title_id as string) as title_id, -- IMDb id
    cast(title.title as string) as title, -- Title in movies.csv
    cast(title.runtime_minutes as int) as runtime_minutes, -- Runtime in minutes
    cast(title.runtime_band as string) as runtime_band, -- under 90, 90 to 120 or over 120 minutes
    cast(title.release_year as int) as release_year, -- Year of release
    cast(measure.imdb_rating as decimal(3,1)) as imdb_rating, -- IMDb rating, 0 to 10
    cast(measure.imdb_votes as bigint) as imdb_votes, -- IMDb votes
    film_genre.other_genres as other_genres -- IMDb genres beside Comedy, by name
from dim_title as title
join fact_title as measure on measure.title_key = title.title_key
join film_genre on film_genre.title_key = title.title_key
where title.kind = 'movie' and title.in_csv and title.is_released and film_genre.comedy_rows > 0
