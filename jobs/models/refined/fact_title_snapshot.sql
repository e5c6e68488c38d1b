-- Purpose: TMDB's measures of each title on each collection date.
-- Grain: title x collection date.
-- Key: title_key, date_key
-- Order: date_key, title_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(date_key in dim_date.date_key)
select
    cast(title.title_key as bigint) as title_key, -- the title
    cast(date_key(movie.dt) as int) as date_key, -- the collection date, as yyyymmdd
    cast(movie.popularity as double) as popularity, -- TMDB's popularity on that day
    cast(known_rating(movie.vote_average, movie.vote_count) as decimal(4,2)) as tmdb_rating, -- TMDB's, 0 to 10
    cast(movie.vote_count as bigint) as tmdb_votes, -- TMDB's votes
    cast(movie.budget as bigint) as budget, -- US dollars
    cast(movie.revenue as bigint) as revenue -- US dollars
from tmdb_movies as movie
join dim_title as title on title.tmdb_id = movie.tmdb_id
