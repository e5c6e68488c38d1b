-- Purpose: Each answer counts each comedy, and each artist, once: the counts are those of the star, taken without a join.
-- Guards: comedy/short_vs_long, comedy/known_titles_effect, comedy/prolific_artists
with
    short_vs_long as (
        select * from "comedy/short_vs_long"
    ),
    known_titles_effect as (
        select * from "comedy/known_titles_effect"
    ),
    prolific_artists as (
        select * from "comedy/prolific_artists"
    ),
    comedy as (
        select title_key, runtime_band
        from dim_title
        where kind = 'movie' and in_csv and is_released
            and title_key in (select title_key from fact_title where imdb_rating is not null)
            and title_key in (
                select title_key from bridge_title_genre
                where source = 'imdb' and genre_key in (select genre_key from dim_genre where genre = 'Comedy')
            )
    ),
    credit as (
        select title_key, person_key from fact_credit where source = 'imdb' and title_key in (select title_key from comedy)
    ),
    director as (
        select person_key from bridge_person_profession
        where profession_key in (select profession_key from dim_profession where profession = 'director')
    ),
    artist as (
        select person_key, count(distinct title_key) as comedies from credit group by person_key
    ),
    sized as (
        select case when comedies = 1 then '1' when comedies <= 4 then '2-4' when comedies <= 9 then '5-9' when comedies <= 19 then '10-19' else '20+' end as bucket from artist
    ),
    -- The mean of known titles over a film's artists, and over those of them who direct.
    known as (
        select 'all' as artists, credit.title_key, cast(sum(dim_person.known_for_count) as double) / count(*) as mean
        from (select distinct title_key, person_key from credit) as credit
        join dim_person on dim_person.person_key = credit.person_key
        group by credit.title_key
        union all
        select 'directors' as artists, credit.title_key, cast(sum(dim_person.known_for_count) as double) / count(*) as mean
        from (select distinct title_key, person_key from credit where person_key in (select person_key from director)) as credit
        join dim_person on dim_person.person_key = credit.person_key
        group by credit.title_key
    ),
    known_bucket as (
        select
            artists,
            case when mean < 1 then 'under 1' when mean < 2 then '1 to under 2' when mean < 3 then '2 to under 3' when mean < 4 then '3 to under 4' else '4' end as bucket
        from known
    ),
    figure as (
        select 'short_vs_long' as answer, band as part, titles as told, 0 as counted from short_vs_long
        union all
        select 'short_vs_long' as answer, runtime_band as part, 0 as told, count(*) as counted from comedy where runtime_band is not null group by runtime_band
        union all
        select 'known_titles_effect' as answer, artists || ', ' || bucket as part, titles as told, 0 as counted from known_titles_effect
        union all
        select 'known_titles_effect' as answer, artists || ', ' || bucket as part, 0 as told, count(*) as counted from known_bucket group by artists, bucket
        union all
        select 'prolific_artists' as answer, bucket as part, artists as told, 0 as counted from prolific_artists
        union all
        select 'prolific_artists' as answer, bucket as part, 0 as told, count(*) as counted from sized group by bucket
        union all
        select 'prolific_artists' as answer, 'all' as part, 0 as told, count(*) as counted from artist
    ),
    compared as (
        select answer, part, sum(told) as told, sum(counted) as counted from figure group by answer, part
    )
select
    cast(answer as string) as answer,
    cast(part as string) as part,
    cast(told as bigint) as told,
    cast(counted as bigint) as counted
from compared
where told <> counted
