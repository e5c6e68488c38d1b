-- Purpose: A genre's correlations are those of a column of 0 and 1 over all comedies, taken the long way.
-- Guards: comedy/factors
with
    factor as (
        select
            factor,
            cast(corr_rating as double) as corr_rating,
            cast(corr_log_votes as double) as corr_log_votes
        from "comedy/factors"
        where factor not in ('runtime', 'release_year', 'log10_votes')
    ),
    film_factor as (
        select
            factor.factor,
            cast(film.imdb_rating as double) as rating,
            case when film.imdb_votes > 0 then log10(film.imdb_votes) end as log_votes,
            case when array_contains(film.other_genres, factor.factor) then 1.0e0 else 0.0e0 end as has_genre
        from film
        cross join factor
    ),
    related as (
        select
            factor,
            correlation(rating, has_genre) as r_rating,
            correlation(log_votes, has_genre) as r_log_votes
        from film_factor
        group by factor
    )
select
    cast(factor.factor as string) as factor,
    cast(factor.corr_rating as double) as corr_rating,
    cast(related.r_rating as double) as r_rating,
    cast(factor.corr_log_votes as double) as corr_log_votes,
    cast(related.r_log_votes as double) as r_log_votes
from factor
join related on related.factor = factor.factor
where abs(factor.corr_rating - related.r_rating) > 0.0002
    or abs(factor.corr_log_votes - related.r_log_votes) > 0.0002
