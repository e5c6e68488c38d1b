-- Purpose: Crime films are counted once in each decade and for each keyword; a share is of those with keywords.
-- Guards: crime-and-war/crime_by_decade, crime-and-war/crime_themes
with
    crime_by_decade as (
        select * from "crime-and-war/crime_by_decade"
    ),
    crime_themes as (
        select * from "crime-and-war/crime_themes"
    ),
    crime as (
        select title.title_key, title.decade, measure.tmdb_rating, measure.tmdb_votes
        from dim_title as title
        join fact_title as measure on measure.title_key = title.title_key
        where title.kind = 'movie' and title.is_released and title.title_key in (
            select title_key from bridge_title_genre
            where source = 'tmdb' and genre_key in (select genre_key from dim_genre where tmdb_genre_id = 80)
        )
    ),
    crime_keyword as (
        select distinct crime.title_key, crime.tmdb_rating, dim_keyword.name
        from crime
        join bridge_title_keyword on bridge_title_keyword.title_key = crime.title_key
        join dim_keyword on dim_keyword.keyword_key = bridge_title_keyword.keyword_key
    ),
    whole as (
        select count(distinct title_key) as films from crime_keyword
    ),
    decade_sum as (
        select decade, count(*) as films, count(tmdb_rating) as titles, sum(tmdb_votes) as votes
        from crime
        group by decade
    ),
    keyword_sum as (
        select name, count(*) as films, count(tmdb_rating) as titles from crime_keyword group by name
    ),
    compared as (
        select
            'crime_by_decade' as answer,
            cast(decade_sum.decade as string) as part,
            told.films,
            decade_sum.films as films_counted,
            told.titles,
            decade_sum.titles as titles_counted,
            told.tmdb_votes is not distinct from decade_sum.votes as is_equal
        from decade_sum
        left join crime_by_decade as told on told.decade is not distinct from decade_sum.decade
        union all
        select
            'crime_themes',
            told.keyword,
            told.films,
            keyword_sum.films,
            told.titles,
            keyword_sum.titles,
            abs(told.share * cast(whole.films as double) - cast(told.films as double)) <= 0.001
        from crime_themes as told
        left join keyword_sum on keyword_sum.name is not distinct from told.keyword
        cross join whole
    )
select
    cast(answer as string) as answer,
    cast(part as string) as part,
    cast(films as bigint) as films,
    cast(films_counted as bigint) as films_counted,
    cast(titles as bigint) as titles,
    cast(titles_counted as bigint) as titles_counted,
    cast(is_equal as boolean) as has_its_votes_or_share
from compared
where films is distinct from films_counted or titles is distinct from titles_counted or not coalesce(is_equal, false)
