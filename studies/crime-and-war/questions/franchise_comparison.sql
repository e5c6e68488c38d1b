-- Purpose: Franchises of crime films beside those of war films; means are over films.
-- Grain: one genre.
-- Key: genre
-- Order: row_order
select
    cast(row_number() over (order by genre) as int) as row_order, -- The row's place in the answer.
    cast(genre as string) as genre, -- Crime or War, by TMDB's genres.
    cast(count(distinct collection_key) as bigint) as franchises, -- The genre's franchises.
    cast(count(*) as bigint) as films, -- Their released films of the genre in the lake.
    cast(mean_popularity(popularity) as decimal(12,4)) as mean_popularity, -- Their mean popularity on the newest date.
    cast(mean4(tmdb_rating) as decimal(6,4)) as mean_tmdb_rating, -- The mean of the films' TMDB ratings.
    cast(count(tmdb_rating) as bigint) as titles, -- The films with a TMDB rating.
    cast(sum(revenue) as bigint) as total_revenue -- What the films with a known revenue took, in dollars.
from franchise_film
group by genre
