-- Purpose: A genre's correlations are those of a column of 0 and 1 over all comedies, taken the long way.
-- Guards: comedy/factors
with
    factors as (
        select * from "comedy/factors"
    ),
    measure as (
        select title_key, cast(imdb_rating as double) as rating, case when imdb_votes > 0 then log10(imdb_votes) end as log_votes from fact_title
    ),
    film_genre as (
        select distinct bridge_title_genre.title_key, dim_genre.genre
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'imdb'
    ),
    comedy as (
        select title_key
        from dim_title
        where kind = 'movie' and in_csv and is_released and title_key in (select title_key from film_genre where genre = 'Comedy')
    ),
    listed as (
        select distinct factor as genre from factors where factor not in ('runtime', 'release_year', 'log10_votes')
    ),
    pair as (
        select listed.genre, measure.rating, measure.log_votes, case when film_genre.title_key is null then 0.0e0 else 1.0e0 end as x
        from comedy
        join measure on measure.title_key = comedy.title_key
        cross join listed
        left join film_genre on film_genre.title_key = comedy.title_key and film_genre.genre = listed.genre
    ),
    related as (
        select
            genre,
            regr_sxy(rating, x) / nullif(sqrt(regr_sxx(rating, x)) * sqrt(regr_syy(rating, x)), 0) as r_rating,
            regr_sxy(log_votes, x) / nullif(sqrt(regr_sxx(log_votes, x)) * sqrt(regr_syy(log_votes, x)), 0) as r_votes
        from pair
        group by genre
    )
select
    cast(factors.factor as string) as factor,
    cast(factors.corr_rating as double) as corr_rating,
    cast(related.r_rating as double) as r_rating,
    cast(factors.corr_log_votes as double) as corr_log_votes,
    cast(related.r_votes as double) as r_votes
from factors
join related on related.genre = factors.factor
where abs(cast(factors.corr_rating as double) - related.r_rating) > 0.0002 or abs(cast(factors.corr_log_votes as double) - related.r_votes) > 0.0002
