-- Purpose: The South American dramas: TMDB's genre Drama, and a South American country among those of production.
-- Grain: one film, of any year and language.
-- Key: title_key
-- Test: found(title_key in dim_title.title_key)
with
    drama as (
        select bridge_title_genre.title_key
        from bridge_title_genre
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'tmdb' and dim_genre.genre = 'Drama'
    ),
    part as (
        select
            bridge_title_country.title_key,
            array_join(sort_array(collect_list(dim_country.name)), ', ') as countries,
            sort_array(
                collect_list(case when dim_country.is_south_america then dim_country.name end)
            ) as south_american_countries
        from bridge_title_country
        join dim_country on dim_country.country_key = bridge_title_country.country_key
        group by bridge_title_country.title_key
    )
select
    cast(title.title_key as bigint) as title_key, -- The film's key in dim_title.
    cast(title.title_id as string) as title_id, -- IMDb's id, where it is known.
    cast(title.tmdb_id as bigint) as tmdb_id, -- TMDB's id.
    cast(title.title as string) as title, -- The title.
    cast(title.release_year as int) as "year", -- The year of release.
    cast(title.original_language as string) as original_language, -- The original language, as TMDB codes it.
    cast(part.countries as string) as countries, -- All countries of production by name, with commas between.
    part.south_american_countries as south_american_countries, -- The South American ones by name.
    cast(measure.imdb_rating as decimal(3,1)) as imdb_rating, -- IMDb's rating, 0 to 10.
    cast(measure.imdb_votes as bigint) as imdb_votes, -- Votes at IMDb.
    cast(measure.tmdb_rating as decimal(4,2)) as tmdb_rating, -- TMDB's rating, 0 to 10.
    cast(measure.tmdb_votes as bigint) as tmdb_votes, -- Votes at TMDB.
    cast(measure.budget as bigint) as budget, -- What it cost, in dollars.
    cast(measure.revenue as bigint) as revenue, -- What it took, in dollars.
    cast(measure.profit as bigint) as profit, -- Revenue less budget, in dollars, where both are known.
    cast(measure.return_on_budget as double) as return_on_budget, -- The profit as a multiple of the budget.
    cast(coalesce(
        title.release_year >= (select from_year from params)
            and (
                size((select languages from params)) = 0
                or array_contains((select languages from params), title.original_language)
            ),
        false
    ) as boolean) as is_chosen -- Whether the parameters from_year and languages take it in.
from dim_title as title
join drama on drama.title_key = title.title_key
join part on part.title_key = title.title_key
join fact_title as measure on measure.title_key = title.title_key
where title.kind = 'movie' and title.is_released and size(part.south_american_countries) > 0
