-- Purpose: Who is credited in the best rated film: every artist, of every film that shares the best rating.
-- Grain: film x artist.
-- Key: title_id, artist, birth_year?
-- Order: row_order
select
    cast(row_number() over (order by imdb_votes desc, title_id, position) as int) as row_order, -- Place, from 1
    cast(title_id as string) as title_id, -- IMDb id
    cast(title as string) as title, -- Title
    cast(imdb_rating as decimal(3,1)) as imdb_rating, -- IMDb rating, 0 to 10
    cast(imdb_votes as bigint) as imdb_votes, -- IMDb votes
    cast(artist as string) as artist, -- Name of the artist
    cast(birth_year as int) as birth_year -- Year of birth of the artist
from leading_artist
where greatest((select actor_min_votes from params), 0) between best_from_votes and imdb_votes
