-- Purpose: What the tenth of the films with most votes cost, beside the others.
-- Grain: one group of films.
-- Key: group
-- Order: row_order
with
    title as (
        select title_key, release_year from dim_title where kind = 'movie' and title_id is not null and in_tmdb and is_released
    ),
    measure as (
        select title_key, imdb_votes, budget from fact_title where imdb_votes is not null
    ),
    dated as (
        select
            measure.imdb_votes,
            measure.budget,
            title.release_year,
            max(title.release_year) over () as newest_year
        from title
        join measure on measure.title_key = title.title_key
    ),
    film as (
        select imdb_votes, budget
        from dated
        where (select last_years from params) = 0 or release_year > newest_year - (select last_years from params)
    ),
    tenth as (
        select floor(percentile_cont(0.9) within group (order by cast(imdb_votes as double)) * 1000000 + 0.5) / 1000000 as least_votes from film
    ),
    placed as (
        select
            case when film.imdb_votes >= tenth.least_votes then 1 else 2 end as place,
            film.imdb_votes,
            film.budget
        from film
        cross join tenth
    ),
    grouped as (
        select
            place,
            count(*) as films,
            count(budget) as known_budgets,
            cast(sum(budget) as double) / nullif(count(budget), 0) as mean_budget,
            percentile_cont(0.5) within group (order by cast(budget as double)) as median_budget,
            min(imdb_votes) as min_votes
        from placed
        group by place
    )
select
    cast(row_number() over (order by place) as int) as row_order,
    cast(case when place = 1 then 'top tenth by votes' else 'others' end as string) as "group",
    cast(films as bigint) as films,
    cast(known_budgets as bigint) as known_budgets,
    cast(floor(mean_budget + 0.5) as bigint) as mean_budget,
    cast(floor(median_budget + 0.5) as bigint) as median_budget,
    cast(min_votes as bigint) as min_votes
from grouped
