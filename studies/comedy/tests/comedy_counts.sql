-- Purpose: Each answer counts each comedy, and each artist, once: the counts are those of the star's own rows.
-- Guards: comedy/short_vs_long, comedy/known_titles_effect, comedy/prolific_artists, comedy/factors
with
    comedy as (
        select title_key, runtime_band from film where imdb_rating is not null
    ),
    credit as (
        select distinct title_key, person_key
        from fact_credit
        where source = 'imdb' and title_key in (select title_key from comedy)
    ),
    director as (
        select person_key
        from bridge_person_profession
        where profession_key in (select profession_key from dim_profession where profession = 'director')
    ),
    credit_group as (
        select 'all' as artists, title_key, person_key from credit
        union all
        select 'directors' as artists, title_key, person_key
        from credit
        where person_key in (select person_key from director)
    ),
    known as (
        select credit_group.artists, credit_group.title_key, mean_of(dim_person.known_for_count) as mean
        from credit_group
        join dim_person on dim_person.person_key = credit_group.person_key
        group by credit_group.artists, credit_group.title_key
    ),
    artist as (
        select person_key, count(distinct title_key) as comedies from credit group by person_key
    ),
    other_genre as (
        select genre_key, count(*) as films
        from bridge_title_genre
        where source = 'imdb' and title_key in (select title_key from film)
        group by genre_key
    ),
    figure as (
        select 'runtime ' || band as part, titles as told, 0 as counted from "comedy/short_vs_long"
        union all
        select 'runtime ' || runtime_band as part, 0 as told, 1 as counted from comedy where runtime_band is not null
        union all
        select artists || ' ' || bucket as part, titles as told, 0 as counted from "comedy/known_titles_effect"
        union all
        select
            artists || ' ' || case
                when mean < 1 then 'under 1'
                when mean < 2 then '1 to under 2'
                when mean < 3 then '2 to under 3'
                when mean < 4 then '3 to under 4'
                else '4'
            end as part,
            0 as told,
            1 as counted
        from known
        union all
        select 'comedies ' || bucket as part, artists as told, 0 as counted from "comedy/prolific_artists"
        union all
        select 'comedies all' as part, 0 as told, 1 as counted from artist
        union all
        select
            'comedies ' || case
                when comedies < 2 then '1'
                when comedies < 5 then '2-4'
                when comedies < 10 then '5-9'
                when comedies < 20 then '10-19'
                else '20+'
            end as part,
            0 as told,
            1 as counted
        from artist
        union all
        select factor as part, titles as told, 0 as counted from "comedy/factors"
        union all
        select dim_genre.genre as part, 0 as told, other_genre.films as counted
        from other_genre
        join dim_genre on dim_genre.genre_key = other_genre.genre_key
        where dim_genre.genre <> 'Comedy' and other_genre.films >= (select factor_min_titles from params)
        union all
        select 'runtime' as part, 0 as told, 1 as counted
        from film
        where imdb_rating is not null and runtime_minutes <= (select factor_max_runtime from params)
        union all
        select 'release_year' as part, 0 as told, 1 as counted
        from film
        where imdb_rating is not null and release_year is not null
        union all
        select 'log10_votes' as part, 0 as told, 1 as counted from film where imdb_rating is not null and imdb_votes > 0
    )
select
    cast(part as string) as part,
    cast(sum(told) as bigint) as told,
    cast(sum(counted) as bigint) as counted
from figure
group by part
having sum(told) <> sum(counted)
