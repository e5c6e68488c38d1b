-- Purpose: Each answer counts each South American drama, its votes and its money once.
-- Guards: south-american-drama/kpis, south-american-drama/trend, south-american-drama/country_share, south-american-drama/investment_vs_rating, south-american-drama/budget_vs_revenue
with
    kpis as (
        select * from "south-american-drama/kpis"
    ),
    trend as (
        select * from "south-american-drama/trend"
    ),
    country_share as (
        select * from "south-american-drama/country_share"
    ),
    investment_vs_rating as (
        select * from "south-american-drama/investment_vs_rating"
    ),
    budget_vs_revenue as (
        select * from "south-american-drama/budget_vs_revenue"
    ),
    country_film as (
        select distinct bridge_title_country.title_key, dim_country.name
        from bridge_title_country
        join dim_country on dim_country.country_key = bridge_title_country.country_key
        where dim_country.is_south_america
    ),
    title as (
        select title_key, release_year
        from dim_title
        where kind = 'movie' and is_released and release_year >= (select from_year from params)
            and (size((select languages from params)) = 0 or array_contains((select languages from params), original_language))
            and title_key in (select title_key from country_film)
            and title_key in (
                select title_key from bridge_title_genre
                where source = 'tmdb' and genre_key in (select genre_key from dim_genre where tmdb_genre_id = 18)
            )
    ),
    film as (
        select title.release_year, measure.title_key, measure.budget, measure.revenue, measure.imdb_votes, measure.tmdb_votes
        from title
        join fact_title as measure on measure.title_key = title.title_key
    ),
    figure as (
        select 'kpis' as answer, 'films' as part, films as told, 0 as counted from kpis
        union all
        select 'kpis' as answer, 'films' as part, 0 as told, count(*) as counted from film
        union all
        select 'kpis' as answer, 'money' as part, known_budgets + known_revenues + coalesce(total_budget, 0) + coalesce(total_revenue, 0) as told, 0 as counted from kpis
        union all
        select 'kpis' as answer, 'money' as part, 0 as told, count(budget) + count(revenue) + coalesce(sum(budget), 0) + coalesce(sum(revenue), 0) as counted from film
        union all
        select 'kpis' as answer, 'votes' as part, coalesce(imdb_votes, 0) + coalesce(tmdb_votes, 0) as told, 0 as counted from kpis
        union all
        select 'kpis' as answer, 'votes' as part, 0 as told, coalesce(sum(imdb_votes), 0) + coalesce(sum(tmdb_votes), 0) as counted from film
        union all
        select 'trend' as answer, country || ' ' || cast("year" as string) as part, films as told, 0 as counted from trend
        union all
        select 'trend' as answer, 'Total ' || cast(release_year as string) as part, 0 as told, count(*) as counted from film group by release_year
        union all
        select 'trend' as answer, country_film.name || ' ' || cast(film.release_year as string) as part, 0 as told, count(*) as counted
        from film
        join country_film on country_film.title_key = film.title_key
        group by country_film.name, film.release_year
        union all
        select 'country_share' as answer, country as part, films_all as told, 0 as counted from country_share
        union all
        select 'country_share' as answer, name as part, 0 as told, count(*) as counted from country_film where title_key in (select title_key from film) group by name
        union all
        select 'investment_vs_rating' as answer, coalesce(cast(budget_from as string), 'all') as part, films as told, 0 as counted from investment_vs_rating
        union all
        select 'investment_vs_rating' as answer, substr('1000000000000000000', 1, length(cast(budget as string))) as part, 0 as told, count(*) as counted
        from film
        where budget >= 1000
        group by substr('1000000000000000000', 1, length(cast(budget as string)))
        union all
        select 'investment_vs_rating' as answer, 'all' as part, 0 as told, count(*) as counted from film where budget >= 1000
        union all
        select 'budget_vs_revenue' as answer, 'films' as part, count(*) as told, 0 as counted from budget_vs_revenue
        union all
        select 'budget_vs_revenue' as answer, 'films' as part, 0 as told, count(*) as counted from film where budget is not null and revenue is not null
    ),
    compared as (
        select answer, part, sum(cast(told as bigint)) as told, sum(cast(counted as bigint)) as counted from figure group by answer, part
    )
select
    cast(answer as string) as answer,
    cast(part as string) as part,
    cast(told as bigint) as told,
    cast(counted as bigint) as counted
from compared
where told <> counted
