-- Purpose: How many South American dramas each year had, in all and by country, and how they are rated.
-- Grain: year x country.
-- Key: year, country
-- Order: row_order
with
    -- A film counts for each of its countries, and once for all of them.
    country_film as (
        select
            "year",
            explode(array_append(south_american_countries, 'Total')) as country,
            imdb_rating,
            imdb_votes,
            tmdb_rating,
            tmdb_votes
        from film
        where is_chosen
    )
select
    cast(row_number() over (
        order by "year", case when country = 'Total' then 1 else 2 end, country
    ) as int) as row_order, -- The row's place in the answer.
    cast("year" as int) as "year", -- The year of release.
    cast(country as string) as country, -- The South American country, or Total, which comes first.
    cast(count(*) as bigint) as films, -- The films of the year.
    cast(sum(imdb_votes) as bigint) as imdb_votes, -- Their votes at IMDb.
    cast(sum(tmdb_votes) as bigint) as tmdb_votes, -- Their votes at TMDB.
    cast(mean4(imdb_rating) as decimal(6,4)) as mean_imdb_rating, -- The mean of their IMDb ratings.
    cast(count(imdb_rating) as bigint) as imdb_titles, -- The films with an IMDb rating.
    cast(mean4(tmdb_rating) as decimal(6,4)) as mean_tmdb_rating, -- The mean of their TMDB ratings.
    cast(count(tmdb_rating) as bigint) as tmdb_titles, -- The films with a TMDB rating.
    cast("year" = max("year") over () as boolean) as is_partial -- Whether it is the newest year, which may go on.
from country_film
group by "year", country
