-- Purpose: How TMDB's voters rate the person's films of each of TMDB's genres.
-- Grain: one genre.
-- Key: genre
-- Order: row_order
with
    genre_film as (
        select explode(genres) as genre, tmdb_rating, tmdb_votes from film where tmdb_rating is not null
    )
select
    cast(row_number() over (order by count(*) desc, genre) as int) as row_order, -- The row's place in the answer.
    cast(genre as string) as genre, -- The genre's English name at TMDB.
    cast(count(*) as bigint) as titles, -- The person's films of the genre that have a rating.
    cast(mean4(tmdb_rating) as decimal(6,4)) as mean_tmdb_rating, -- The mean of their ratings.
    cast(median4(tmdb_rating) as decimal(6,4)) as median_tmdb_rating, -- The median of their ratings.
    cast(
        weighted_mean4(tmdb_rating, tmdb_votes) as decimal(6,4)
    ) as weighted_tmdb_rating -- The mean of their ratings, each weighted by its votes.
from genre_film
group by genre
