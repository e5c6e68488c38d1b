-- Purpose: The professions that the CSV files give their artists.
-- Grain: one profession.
-- Key: profession_key
-- Order: profession
-- Test: holds(profession_key = -1 or profession is not null)
with
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    replaced as (
        select * from replaced_title
    ),
    list as (
        select professions from movie_credit
        where not exists (select 1 from replaced where replaced.title_id = movie_credit.title_id and replaced.source_file = movie_credit.source_file)
        union
        select professions from series_credit
        where not exists (select 1 from replaced where replaced.title_id = series_credit.title_id and replaced.source_file = series_credit.source_file)
    ),
    element as (
        select explode(professions) as profession from list
    ),
    profession as (
        select distinct profession from element
    )
select
    cast(conv(substr(md5(concat_ws('|', 'profession', profession)), 1, 15), 16, 10) as bigint) as profession_key,
    cast(profession as string) as profession,
    cast(translate(profession, '_', ' ') as string) as name
from profession
union all
select -1, null, null
