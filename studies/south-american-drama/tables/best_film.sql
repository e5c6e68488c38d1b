-- Purpose: The South American dramas that enough people rate well enough, from the best on.
-- Grain: one film.
-- Key: title_key
-- Test: found(title_key in dim_title.title_key)
with
    choice as (
        select
            source,
            coalesce(min_votes, case when source = 'imdb' then 1000 else 50 end) as min_votes,
            min_rating
        from params
    ),
    judged as (
        select
            film.title_key,
            film.title_id,
            film.tmdb_id,
            choice.source,
            case
                when choice.source = 'imdb' then cast(film.imdb_rating as decimal(4,2))
                else film.tmdb_rating
            end as rating,
            case when choice.source = 'imdb' then film.imdb_votes else film.tmdb_votes end as votes,
            choice.min_votes,
            choice.min_rating
        from film
        cross join choice
        where film.is_chosen
    )
select
    cast(title_key as bigint) as title_key, -- The film's key in dim_title.
    cast(source as string) as source, -- Whose rating and votes count: the parameter source.
    cast(rating as decimal(4,2)) as rating, -- The source's rating, 0 to 10.
    cast(votes as bigint) as votes, -- The source's votes.
    cast(
        row_number() over (order by rating desc, votes desc, title_id nulls last, tmdb_id) as int
    ) as place -- 1 for the best rated film.
from judged
where rating is not null and votes >= min_votes and cast(rating as double) >= min_rating
