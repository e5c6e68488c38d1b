-- Purpose: What the questions choose from: the released titles with an IMDb id, their ratings, votes and money.
-- Grain: one title.
-- Key: title_key
-- Test: unique(title_id)
select
    cast(title.title_key as bigint) as title_key, -- Key of the title in dim_title
    cast(title.kind as string) as kind, -- movie or series
    cast(title.title_id as string) as title_id, -- IMDb id
    cast(title.title as string) as title, -- Title of the CSV file, else TMDB's
    cast(title.release_year as int) as release_year, -- Year of release, or of the first season
    cast(title.end_year as int) as end_year, -- Year in which a series ended; NULL while it runs
    cast(title.runtime_minutes as int) as runtime_minutes, -- Runtime in minutes
    cast(title.in_tmdb as boolean) as in_tmdb, -- Whether TMDB's details were collected
    cast(measure.imdb_rating as decimal(3,1)) as imdb_rating, -- IMDb rating, 0 to 10
    cast(measure.imdb_votes as bigint) as imdb_votes, -- IMDb votes
    cast(measure.tmdb_votes as bigint) as tmdb_votes, -- TMDB votes
    cast(measure.budget as bigint) as budget, -- Budget in US dollars
    cast(measure.revenue as bigint) as revenue, -- Revenue in US dollars
    cast(measure.profit as bigint) as profit, -- Revenue less budget, where both are known
    cast(measure.return_on_budget as double) as return_on_budget -- Profit by budget, of budgets from 1,000 dollars
from dim_title as title
join fact_title as measure on measure.title_key = title.title_key
where title.title_id is not null and title.is_released
