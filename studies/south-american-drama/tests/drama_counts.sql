-- Purpose: Each answer counts each South American drama once, as film_rows finds them, and its votes.
-- Guards: south-american-drama/kpis, south-american-drama/trend, south-american-drama/country_share
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
    chosen as (
        select * from film where is_chosen
    ),
    country_film as (
        select "year", explode(south_american_countries) as name from chosen
    ),
    figure as (
        select 'kpis' as answer, 'films' as part, films as told, 0 as counted from kpis
        union all
        select 'kpis', 'films', 0, count(*) from chosen
        union all
        select 'kpis', 'known money', known_budgets + known_revenues, 0 from kpis
        union all
        select 'kpis', 'known money', 0, count(budget) + count(revenue) from chosen
        union all
        select 'kpis', 'money', coalesce(total_budget, 0) + coalesce(total_revenue, 0), 0 from kpis
        union all
        select 'kpis', 'money', 0, coalesce(sum(budget), 0) + coalesce(sum(revenue), 0) from chosen
        union all
        select 'kpis', 'votes', coalesce(imdb_votes, 0) + coalesce(tmdb_votes, 0), 0 from kpis
        union all
        select 'kpis', 'votes', 0, coalesce(sum(imdb_votes), 0) + coalesce(sum(tmdb_votes), 0) from chosen
        union all
        select 'trend', country || ' ' || cast("year" as string), films, 0 from trend
        union all
        select 'trend', 'Total ' || cast("year" as string), 0, count(*) from chosen group by "year"
        union all
        select 'trend', name || ' ' || cast("year" as string), 0, count(*) from country_film group by name, "year"
        union all
        select 'country_share', country, films_all, 0 from country_share
        union all
        select 'country_share', name, 0, count(*) from country_film group by name
    ),
    compared as (
        select answer, part, sum(cast(told as bigint)) as told, sum(cast(counted as bigint)) as counted
        from figure
        group by answer, part
    )
select
    cast(answer as string) as answer,
    cast(part as string) as part,
    cast(told as bigint) as told,
    cast(counted as bigint) as counted
from compared
where told <> counted
