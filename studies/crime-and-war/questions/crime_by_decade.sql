-- Purpose: Crime films of each decade: how many, how popular, with how many votes and how rated.
-- Grain: one decade.
-- Key: decade
-- Order: row_order
select
    cast(row_number() over (order by decade) as int) as row_order, -- The row's place in the answer.
    cast(decade as int) as decade, -- The first year of the decade.
    cast(count(*) as bigint) as films, -- The films of TMDB's genre Crime.
    cast(mean_popularity(popularity) as decimal(12,4)) as mean_popularity, -- Their mean popularity on the newest date.
    cast(sum(tmdb_votes) as bigint) as tmdb_votes, -- Their votes at TMDB.
    cast(mean4(tmdb_rating) as decimal(6,4)) as mean_tmdb_rating, -- The mean of their TMDB ratings.
    cast(count(tmdb_rating) as bigint) as titles -- The films with a TMDB rating.
from film
where array_contains(tmdb_genres, 'Crime')
group by decade
