-- Purpose: The line of the CSV files that decides what they say of each title.
-- Grain: one title of the CSV files.
-- Key: title_id
-- Order: source_file, source_line
-- Step: yes
-- Test: accepted(kind: movie, series)
-- Test: not_null(source_file, source_line, genres)
with
    file_line as (
        select 'movie' as kind, title_id, source_file, received, min(source_line) as source_line
        from movie_credits
        group by title_id, source_file, received
        union all
        select 'series' as kind, title_id, source_file, received, min(source_line) as source_line
        from series_credits
        group by title_id, source_file, received
    ),
    -- Of contradicting rows the lowest line of the file received last decides, and a film's rows before a series'.
    deciding as (
        select
            kind,
            source_file,
            source_line,
            row_number() over (partition by title_id order by kind, received desc) as turn
        from file_line
    ),
    title as (
        select deciding.kind, credit.title_id, primary_title, original_title, release_year,
            cast(null as int) as end_year, runtime_minutes, genres, average_rating, votes, credit.source_file,
            credit.source_line
        from movie_credits as credit
        join deciding on deciding.source_file = credit.source_file and deciding.source_line = credit.source_line
        where deciding.turn = 1 and deciding.kind = 'movie'
        union all
        select deciding.kind, credit.title_id, primary_title, original_title, start_year as release_year,
            end_year, runtime_minutes, genres, average_rating, votes, credit.source_file, credit.source_line
        from series_credits as credit
        join deciding on deciding.source_file = credit.source_file and deciding.source_line = credit.source_line
        where deciding.turn = 1 and deciding.kind = 'series'
    )
select
    cast(title_id as string) as title_id, -- IMDb's id
    cast(kind as string) as kind, -- movie or series, by the file that has it
    cast(primary_title as string) as title, -- the main title
    cast(original_title as string) as original_title, -- the title in its own language
    cast(release_year as int) as release_year, -- year of release, of a series the first one
    cast(end_year as int) as end_year, -- last year of a series
    cast(runtime_minutes as int) as runtime_minutes, -- minutes
    genres as genres, -- IMDb's names, in the file's order
    cast(average_rating as decimal(3,1)) as imdb_rating, -- mean of IMDb's votes, 0 to 10
    cast(votes as bigint) as imdb_votes, -- IMDb's votes
    cast(source_file as string) as source_file, -- the raw file of the line
    cast(source_line as bigint) as source_line -- its number there, the header being 1
from title
