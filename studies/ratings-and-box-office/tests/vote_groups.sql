-- Purpose: Each film of the last years is in one group of votes, once, and its budget with it.
-- Guards: ratings-and-box-office/votes_vs_budget
with
    voted as (
        select imdb_votes, budget, release_year
        from title
        where kind = 'movie' and in_tmdb and imdb_votes is not null
    ),
    newest as (
        select max(release_year) as release_year from voted
    ),
    recent as (
        select voted.imdb_votes, voted.budget, row_number() over (order by voted.imdb_votes desc) as place
        from voted
        cross join newest
        where within_years(voted.release_year, newest.release_year, (select last_years from params))
    ),
    place_count as (
        select floor(cast((count(*) - 1) * (select top_percent from params) as double) / 100) + 1 as places from recent
    ),
    bound as (
        select min(recent.imdb_votes) as votes
        from recent
        cross join place_count
        where recent.place <= place_count.places
    ),
    counted as (
        select
            recent.imdb_votes >= bound.votes as is_top,
            count(*) as films,
            count(recent.budget) as known_budgets
        from recent
        cross join bound
        group by recent.imdb_votes >= bound.votes
    ),
    told as (
        select "group" <> 'others' as is_top, sum(films) as films, sum(known_budgets) as known_budgets
        from "ratings-and-box-office/votes_vs_budget"
        group by "group" <> 'others'
    )
select
    cast(counted.is_top as boolean) as is_top,
    cast(told.films as bigint) as films,
    cast(counted.films as bigint) as films_counted,
    cast(told.known_budgets as bigint) as known_budgets,
    cast(counted.known_budgets as bigint) as known_budgets_counted
from counted
left join told on told.is_top = counted.is_top
where told.films is distinct from counted.films or told.known_budgets is distinct from counted.known_budgets
