-- Purpose: The numbers of countries and of persons of all titles add up to the pairs that there are.
-- Guards: fact_title, bridge_title_country, fact_credit
with
    title_person as (
        select distinct title_key, person_key from fact_credit
    ),
    counted as (
        select
            (select coalesce(sum(country_count), 0) from fact_title) as countries_told,
            (select count(*) from bridge_title_country) as countries,
            (select coalesce(sum(credit_count), 0) from fact_title) as persons_told,
            (select count(*) from title_person) as persons
    )
select
    cast(countries_told as bigint) as countries_told,
    cast(countries as bigint) as countries,
    cast(persons_told as bigint) as persons_told,
    cast(persons as bigint) as persons
from counted
where countries_told <> countries or persons_told <> persons
