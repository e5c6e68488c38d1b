-- Purpose: The answers about budgets have each drama whose budget is known and plausible, and whose revenue is, once.
-- Guards: south-american-drama/investment_vs_rating, south-american-drama/budget_vs_revenue
with
    dear as (
        select substr('1000000000000000000', 1, length(cast(budget as string))) as budget_from
        from film
        where is_chosen and budget >= (select min_budget from params)
    ),
    told as (
        select coalesce(cast(budget_from as string), 'all') as part, sum(films) as films
        from "south-american-drama/investment_vs_rating"
        group by budget_from
        union all
        select 'both known', count(*) from "south-american-drama/budget_vs_revenue" having count(*) > 0
    ),
    counted as (
        select budget_from as part, count(*) as films from dear group by budget_from
        union all
        select 'all', count(*) from dear having count(*) > 0
        union all
        select 'both known', count(*) from film where is_chosen and budget + revenue is not null having count(*) > 0
    )
select
    cast(coalesce(told.part, counted.part) as string) as part,
    cast(told.films as bigint) as films,
    cast(counted.films as bigint) as films_counted
from told
full join counted on counted.part = told.part
where told.films is distinct from counted.films
