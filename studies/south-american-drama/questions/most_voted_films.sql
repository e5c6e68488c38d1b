-- Purpose: The South American dramas with the most votes.
-- Grain: one film.
-- Key: title_id?
-- Order: row_order
-- Test: drawn(title_id, title, release_year as year from dim_title)
with
    choice as (
        select source from params
    ),
    chosen as (
        select
            film.*,
            choice.source,
            case when choice.source = 'imdb' then film.imdb_votes else film.tmdb_votes end as votes,
            case when choice.source = 'imdb' then film.imdb_rating else film.tmdb_rating end as rating
        from choice
        cross join film
        where film.is_chosen
    ),
    most_voted as (
        select *, row_number() over (order by votes desc nulls last, title_id nulls last, tmdb_id) as place
        from chosen
    )
select
    cast(most_voted.place as int) as row_order, -- The row's place in the list.
    cast(most_voted.place as int) as "rank", -- 1 for the film with the most votes.
    cast(most_voted.title_id as string) as title_id, -- IMDb's id of the film, where it is known.
    cast(most_voted.title as string) as title, -- The film's title.
    cast(most_voted."year" as int) as "year", -- The year of release.
    cast(most_voted.countries as string) as countries, -- All countries of production by name, with commas between.
    cast(most_voted.votes as bigint) as votes, -- The source's votes.
    cast(most_voted.rating as decimal(4,2)) as rating, -- The source's rating, 0 to 10.
    cast(most_voted.source as string) as source -- Whose votes and rating they are: tmdb or imdb.
from most_voted
where most_voted.place <= (select most_voted_length from params)
