-- Purpose: Which years' series are rated best.
-- Grain: one year.
-- Key: year
-- Order: row_order
-- Test: holds(titles > 0)
select
    cast(series.place as int) as row_order, -- Place in the list, from 1
    cast(series.place as int) as "rank", -- Rank, from 1
    cast(series.release_year as int) as "year", -- Year of release
    cast(series.titles as bigint) as titles, -- Rated series of the year with enough votes
    cast(series.mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- Mean of their IMDb ratings
    cast(series.median_imdb_rating as decimal(6,4)) as median_imdb_rating, -- Median of their IMDb ratings
    cast(series.weighted_imdb_rating as decimal(6,4)) as weighted_imdb_rating, -- Their mean weighted by IMDb votes
    cast(series.is_partial as boolean) as is_partial -- Whether it is the newest year, which may not be over
from year_rating as series
where series.kind = 'series'
