-- Purpose: Which years' films are rated best.
-- Grain: one year.
-- Key: year
-- Order: row_order
-- Test: holds(titles > 0)
select
    cast(movies.place as int) as row_order, -- Place in the list, from 1
    cast(movies.place as int) as "rank", -- Rank, from 1
    cast(movies.release_year as int) as "year", -- Year of release
    cast(movies.titles as bigint) as titles, -- Rated films of the year with enough votes
    cast(movies.mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- Mean of their IMDb ratings
    cast(movies.median_imdb_rating as decimal(6,4)) as median_imdb_rating, -- Median of their IMDb ratings
    cast(movies.weighted_imdb_rating as decimal(6,4)) as weighted_imdb_rating, -- Their mean weighted by IMDb votes
    cast(movies.is_partial as boolean) as is_partial -- Whether it is the newest year, which may not be over
from year_rating as movies
where movies.kind = 'movie'
