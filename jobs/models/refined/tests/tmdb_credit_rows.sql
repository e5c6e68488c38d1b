-- Purpose: Every role that TMDB's newest answers tell of a title of the lake is a credit, once.
-- Guards: fact_credit, tmdb_credit
with
    last_date as (
        select person_id, max(dt) as dt from tmdb_person_movies group by person_id
    ),
    told as (
        select tmdb_id, e.person_id as person_id, e.kind as kind, e.job as job, e."character" as characters
        from (select tmdb_id, explode(credits) as e from tmdb_newest) as element
        union
        select role.tmdb_id, role.person_id, role.kind, role.job, role."character" as characters
        from tmdb_person_movies as role
        join last_date on last_date.person_id = role.person_id and last_date.dt = role.dt
    ),
    counted as (
        select
            (
                select count(*) from told
                join dim_title as title on title.tmdb_id = told.tmdb_id
                where told.person_id is not null
            ) as roles_told,
            (select count(*) from tmdb_credit) as roles_listed,
            (select count(*) from fact_credit where source = 'tmdb') as credits
    )
select
    cast(roles_told as bigint) as roles_told,
    cast(roles_listed as bigint) as roles_listed,
    cast(credits as bigint) as credits
from counted
where roles_told <> roles_listed or roles_listed <> credits
