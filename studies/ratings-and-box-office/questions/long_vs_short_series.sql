-- Purpose: Whether series that ran for more than two years are rated higher than shorter ones.
-- Grain: one band of lengths.
-- Key: band
-- Order: row_order
select
    cast(series.place as int) as row_order, -- Place in the list, from 1
    cast(series.band as string) as band, -- Years from the first to the last
    cast(series.titles as bigint) as titles, -- Rated series of the band
    cast(series.mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- Mean of their IMDb ratings
    cast(series.median_imdb_rating as decimal(6,4)) as median_imdb_rating, -- Median of their IMDb ratings
    cast(series.difference as decimal(6,4)) as difference, -- Mean of the long ones less that of the short
    cast(series.difference_low as decimal(6,4)) as difference_low, -- Lower bound of the difference, 95 %
    cast(series.difference_high as decimal(6,4)) as difference_high -- Upper bound of the difference, 95 %
from length_rating as series
where series.kind = 'series'
