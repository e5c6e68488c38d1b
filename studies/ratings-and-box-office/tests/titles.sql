-- Purpose: The study's titles are the star's released titles with an IMDb id, each with its rating, votes and money.
-- Guards: title
with
    released as (
        select title_key, imdb_rating, imdb_votes, budget, revenue
        from fact_title
        where title_key in (select title_key from dim_title where title_id is not null and is_released)
    )
select
    cast(released.title_key as bigint) as title_key,
    cast(title.title_key as bigint) as told_key,
    cast(title.title as string) as title
from released
full join title on title.title_key = released.title_key
where title.title_key is null
    or released.title_key is null
    or title.imdb_rating is distinct from released.imdb_rating
    or title.imdb_votes is distinct from released.imdb_votes
    or title.budget is distinct from released.budget
    or title.revenue is distinct from released.revenue
