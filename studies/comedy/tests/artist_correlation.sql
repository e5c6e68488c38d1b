-- Purpose: The correlation of an artist's comedies with their mean rating is over artists, each once.
-- Guards: comedy/prolific_artists
with
    prolific_artists as (
        select * from "comedy/prolific_artists"
    ),
    comedy as (
        select title_key, imdb_rating
        from fact_title
        where imdb_rating is not null
            and title_key in (select title_key from dim_title where kind = 'movie' and in_csv and is_released)
            and title_key in (
                select title_key from bridge_title_genre
                where source = 'imdb' and genre_key in (select genre_key from dim_genre where genre = 'Comedy')
            )
    ),
    artist_comedy as (
        select distinct person_key, title_key from fact_credit where source = 'imdb'
    ),
    artist as (
        select artist_comedy.person_key, cast(count(*) as double) as comedies, cast(sum(comedy.imdb_rating) as double) / count(*) as mean
        from artist_comedy
        join comedy on comedy.title_key = artist_comedy.title_key
        group by artist_comedy.person_key
    ),
    related as (
        select regr_sxy(mean, comedies) / nullif(sqrt(regr_sxx(mean, comedies)) * sqrt(regr_syy(mean, comedies)), 0) as r from artist
    )
select
    cast(prolific_artists.bucket as string) as bucket,
    cast(prolific_artists.correlation as double) as correlation,
    cast(related.r as double) as r
from prolific_artists
cross join related
where prolific_artists.bucket = 'all' and abs(cast(prolific_artists.correlation as double) - related.r) > 0.0002
