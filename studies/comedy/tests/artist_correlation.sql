-- Purpose: The correlation of an artist's comedies with their mean rating is over artists, each once.
-- Guards: comedy/prolific_artists
with
    credit as (
        select distinct person_key, title_key from fact_credit where source = 'imdb'
    ),
    artist as (
        select
            credit.person_key,
            cast(count(*) as double) as comedies,
            mean_of(film.imdb_rating) as mean
        from credit
        join film on film.title_key = credit.title_key
        where film.imdb_rating is not null
        group by credit.person_key
    ),
    related as (
        select correlation(mean, comedies) as r from artist
    )
select
    cast(told.bucket as string) as bucket,
    cast(told.correlation as double) as correlation,
    cast(related.r as double) as r
from "comedy/prolific_artists" as told
cross join related
where told.bucket = 'all' and abs(cast(told.correlation as double) - related.r) > 0.0002
