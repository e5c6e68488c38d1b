-- Purpose: What TMDB's newest answer about each film says: of its records the one of the last collection date.
-- Grain: one TMDB film.
-- Key: tmdb_id
-- Step: yes
with
    last_date as (
        select tmdb_id, max(dt) as dt from tmdb_movies group by tmdb_id
    )
select
    cast(movie.tmdb_id as bigint) as tmdb_id, -- TMDB's id of the film
    cast(movie.title_id as string) as title_id, -- IMDb's id, as TMDB gives it
    cast(movie.title as string) as title, -- title in the language asked for
    cast(movie.original_title as string) as original_title, -- title in the film's own language
    cast(movie.original_language as string) as original_language, -- ISO 639-1 code
    cast(movie.overview as string) as overview, -- what the film is about, in the language asked for
    cast(movie.status as string) as status, -- Released, Post Production, Planned ...
    cast(movie.release_date as date) as release_date, -- first release
    cast(movie.runtime_minutes as int) as runtime_minutes, -- minutes
    cast(movie.budget as bigint) as budget, -- US dollars
    cast(movie.revenue as bigint) as revenue, -- US dollars
    cast(movie.popularity as double) as popularity, -- TMDB's popularity
    cast(movie.vote_average as decimal(5,3)) as vote_average, -- mean of TMDB's votes, 0 to 10
    cast(movie.vote_count as bigint) as vote_count, -- TMDB's votes
    movie.collection as collection, -- the franchise, id and name
    movie.genres as genres, -- place, id and name of each genre
    movie.countries as countries, -- place, code and name of each producing country
    movie.companies as companies, -- place, id, name and country of each producing company
    movie.languages as languages, -- place, code and name of each language spoken
    movie.keywords as keywords, -- place, id and name of each keyword
    movie.credits as credits, -- cast and crew
    cast(movie.received as bigint) as received, -- the file's place in the order of receipt
    cast(movie.source_record as bigint) as source_record, -- the record's place in its file, from 1
    cast(movie.dt as date) as dt -- the collection date
from tmdb_movies as movie
join last_date on last_date.tmdb_id = movie.tmdb_id and last_date.dt = movie.dt
