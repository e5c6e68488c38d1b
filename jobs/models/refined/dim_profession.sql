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
    list as (
        select professions from movie_credit
        union
        select professions from series_credit
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
