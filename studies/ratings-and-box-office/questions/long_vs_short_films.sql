-- Purpose: Whether films of over two hours are rated higher than shorter ones.
-- Grain: one band of runtimes.
-- Key: band
-- Order: row_order
select
    cast(films.place as int) as row_order, -- Place in the list, from 1
    cast(films.band as string) as band, -- Runtime in minutes
    cast(films.titles as bigint) as titles, -- Rated films of the band
    cast(films.mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- Mean of their IMDb ratings
    cast(films.median_imdb_rating as decimal(6,4)) as median_imdb_rating, -- Median of their IMDb ratings
    cast(films.difference as decimal(6,4)) as difference, -- Mean of those over two hours less that of the shorter
    cast(films.difference_low as decimal(6,4)) as difference_low, -- Lower bound of the difference, 95 %
    cast(films.difference_high as decimal(6,4)) as difference_high -- Upper bound of the difference, 95 %
from length_rating as films
where films.kind = 'movie'
