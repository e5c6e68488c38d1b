-- Purpose: What the tenth of the films with most votes cost, beside the others.
-- Grain: one group of films.
-- Key: group
-- Order: row_order
with
    -- The window ends at the newest year of films with IMDb votes.
    dated as (
        select
            imdb_votes,
            budget,
            release_year,
            max(release_year) over () as newest_year
        from title
        where kind = 'movie' and in_tmdb and imdb_votes is not null
    ),
    -- The share of the other films that have more votes.
    placed as (
        select imdb_votes, budget, percent_rank() over (order by imdb_votes desc) as share_above
        from dated
        where within_years(release_year, newest_year, (select last_years from params))
    ),
    grouped as (
        select
            share_above <= cast((select top_percent from params) as double) / 100 as is_top,
            imdb_votes,
            budget
        from placed
    ),
    summed as (
        select
            is_top,
            count(*) as films,
            count(budget) as known_budgets,
            round0(mean_of(budget)) as mean_budget,
            round0(median_of(budget)) as median_budget,
            min(imdb_votes) as min_votes
        from grouped
        group by is_top
    ),
    named as (
        select case
            when top_percent = 10 then 'top tenth by votes'
            else 'top ' || cast(top_percent as string) || ' % by votes'
        end as top_name
        from params
    )
select
    cast(row_number() over (order by summed.is_top desc) as int) as row_order, -- Place in the list, from 1
    cast(case when summed.is_top then named.top_name else 'others' end as string) as "group", -- Group of films
    cast(summed.films as bigint) as films, -- Films of the group, of those that TMDB's details were collected of
    cast(summed.known_budgets as bigint) as known_budgets, -- Films whose budget is known
    cast(summed.mean_budget as bigint) as mean_budget, -- Mean of the known budgets, in US dollars
    cast(summed.median_budget as bigint) as median_budget, -- Median of the known budgets, in US dollars
    cast(summed.min_votes as bigint) as min_votes -- Least IMDb votes of a film of the group
from summed
cross join named
