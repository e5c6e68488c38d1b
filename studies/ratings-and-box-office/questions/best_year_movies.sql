-- Purpose: Which years' films are rated best.
-- Grain: one year.
-- Key: year
-- Order: row_order
-- Test: holds(titles > 0)
select
    cast(place as int) as row_order, -- Place in the list, from 1
    cast(place as int) as "rank", -- The same
    cast(release_year as int) as "year", -- Year of release
    cast(titles as bigint) as titles, -- Rated films of the year with enough votes
    cast(mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- Mean of their IMDb ratings
    cast(median_imdb_rating as decimal(6,4)) as median_imdb_rating, -- Median of their IMDb ratings
    cast(weighted_imdb_rating as decimal(6,4)) as weighted_imdb_rating, -- Mean of their IMDb ratings, by IMDb votes
    cast(is_partial as boolean) as is_partial -- Whether it is the newest year, which may not be over
from year_rating
where kind = 'movie'
