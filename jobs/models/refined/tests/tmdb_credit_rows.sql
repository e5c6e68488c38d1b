-- Purpose: Every role that TMDB's newest answers tell of a title of the lake is a credit once, and no credit is told by none.
-- Guards: fact_credit, tmdb_credit
with
    title as (
        select * from dim_title
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    role as (
        select * from tmdb_person_movies
    ),
    newest_movie as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    newest_person as (
        select person_id, max(dt) as dt from role group by person_id
    ),
    element as (
        select tmdb_movie.tmdb_id, explode(tmdb_movie.credits) as e
        from tmdb_movie
        join newest_movie on newest_movie.tmdb_id = tmdb_movie.tmdb_id and newest_movie.dt = tmdb_movie.dt
    ),
    told as (
        select tmdb_id, e.person_id as person_id, e.kind as kind, e.job as job, e."character" as characters from element
        union
        select role.tmdb_id, role.person_id, role.kind, role.job, role."character" as characters
        from role
        join newest_person on newest_person.person_id = role.person_id and newest_person.dt = role.dt
    ),
    counted as (
        select
            (select count(*) from told where person_id is not null and tmdb_id in (select tmdb_id from title where tmdb_id is not null)) as roles_told,
            (select count(*) from tmdb_credit) as roles_listed,
            (select count(*) from fact_credit where source = 'tmdb') as credits
    )
select
    cast(roles_told as bigint) as roles_told,
    cast(roles_listed as bigint) as roles_listed,
    cast(credits as bigint) as credits
from counted
where roles_told <> roles_listed or roles_listed <> credits
