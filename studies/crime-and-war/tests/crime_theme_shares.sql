-- Purpose: A theme's share is of the crime films that have keywords, each once.
-- Guards: crime-and-war/crime_themes
with
    theme as (
        select * from "crime-and-war/crime_themes"
    ),
    film as (
        select title_key from dim_title
        where kind = 'movie' and is_released and title_key in (select title_key from bridge_title_keyword) and title_key in (
            select title_key from bridge_title_genre
            where source = 'tmdb' and genre_key in (select genre_key from dim_genre where tmdb_genre_id = 80)
        )
    ),
    whole as (
        select count(*) as films from film
    )
select
    cast(theme.keyword as string) as keyword,
    cast(theme.films as bigint) as films,
    cast(theme.share as double) as share,
    cast(whole.films as bigint) as films_with_keywords
from theme
cross join whole
where abs(theme.share * cast(whole.films as double) - cast(theme.films as double)) > 0.001
