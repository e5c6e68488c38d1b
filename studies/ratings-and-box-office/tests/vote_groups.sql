-- Purpose: Each film of the last years is in one group of votes, once, and its budget with it.
-- Guards: ratings-and-box-office/votes_vs_budget
with
    votes_vs_budget as (
        select * from "ratings-and-box-office/votes_vs_budget"
    ),
    title as (
        select title_key, release_year from dim_title
        where kind = 'movie' and title_id is not null and in_tmdb and is_released and title_key in (select title_key from fact_title where imdb_votes is not null)
    ),
    newest as (
        select max(release_year) as release_year from title
    ),
    film as (
        select imdb_votes, budget
        from fact_title
        where title_key in (
            select title.title_key
            from title
            cross join newest
            where (select last_years from params) = 0 or title.release_year > newest.release_year - (select last_years from params)
        )
    ),
    bound as (
        select percentile_cont(0.9) within group (order by cast(imdb_votes as double)) as votes from film
    ),
    counted as (
        select
            case when cast(film.imdb_votes as double) >= bound.votes - 0.000001 then 'top tenth by votes' else 'others' end as vote_group,
            count(*) as films,
            count(film.budget) as known_budgets
        from film
        cross join bound
        group by case when cast(film.imdb_votes as double) >= bound.votes - 0.000001 then 'top tenth by votes' else 'others' end
    ),
    told as (
        select "group" as vote_group, sum(films) as films, sum(known_budgets) as known_budgets from votes_vs_budget group by "group"
    )
select
    cast(counted.vote_group as string) as vote_group,
    cast(told.films as bigint) as films,
    cast(counted.films as bigint) as films_counted,
    cast(told.known_budgets as bigint) as known_budgets,
    cast(counted.known_budgets as bigint) as known_budgets_counted
from counted
left join told on told.vote_group = counted.vote_group
where told.films is distinct from counted.films or told.known_budgets is distinct from counted.known_budgets
