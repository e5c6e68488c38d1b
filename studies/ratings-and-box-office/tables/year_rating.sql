-- Purpose: How the titles of each of the last years are rated, films and series apart.
-- Grain: kind x year.
-- Key: kind, release_year
-- Test: holds(titles > 0)
with
    year_rated as (
        select
            kind,
            release_year,
            count(*) as titles,
            mean4(imdb_rating) as mean_imdb_rating,
            median4(imdb_rating) as median_imdb_rating,
            weighted_mean4(imdb_rating, imdb_votes) as weighted_imdb_rating
        from title
        where imdb_rating is not null and imdb_votes >= (select year_min_votes from params)
        group by kind, release_year
    ),
    -- The window ends at the newest year of these titles, before a year of few titles is left out.
    dated as (
        select
            kind,
            release_year,
            titles,
            mean_imdb_rating,
            median_imdb_rating,
            weighted_imdb_rating,
            max(release_year) over (partition by kind) as newest_year
        from year_rated
    )
select
    cast(kind as string) as kind, -- movie or series
    cast(
        row_number() over (partition by kind order by mean_imdb_rating desc, release_year) as int
    ) as place, -- Rank of the year by its mean, within the kind
    cast(release_year as int) as release_year, -- Year
    cast(titles as bigint) as titles, -- Rated titles of the year with enough votes
    cast(mean_imdb_rating as decimal(6,4)) as mean_imdb_rating, -- Mean of their IMDb ratings
    cast(median_imdb_rating as decimal(6,4)) as median_imdb_rating, -- Median of their IMDb ratings
    cast(weighted_imdb_rating as decimal(6,4)) as weighted_imdb_rating, -- Their mean weighted by IMDb votes
    cast(release_year = newest_year as boolean) as is_partial -- Whether it is the newest year, which may not be over
from dated
where titles >= (select year_min_titles from params)
    and within_years(release_year, newest_year, (select year_window from params))
