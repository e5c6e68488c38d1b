-- Purpose: Crime films are counted once in each decade, period of a war and theme, and so are their votes.
-- Guards: crime-and-war/crime_by_decade, crime-and-war/crime_in_wartime, crime-and-war/crime_themes
with
    crime_by_decade as (
        select * from "crime-and-war/crime_by_decade"
    ),
    crime_in_wartime as (
        select * from "crime-and-war/crime_in_wartime"
    ),
    crime_themes as (
        select * from "crime-and-war/crime_themes"
    ),
    film as (
        select title_key, decade, release_year, in_csv from dim_title where kind = 'movie' and is_released
    ),
    measure as (
        select title_key, tmdb_votes, tmdb_rating, imdb_votes, imdb_rating from fact_title
    ),
    tmdb_crime as (
        select title_key from bridge_title_genre
        where source = 'tmdb' and genre_key in (select genre_key from dim_genre where tmdb_genre_id = 80)
    ),
    imdb_crime as (
        select title_key from bridge_title_genre
        where source = 'imdb' and genre_key in (select genre_key from dim_genre where genre = 'Crime')
    ),
    film_keyword as (
        select distinct bridge_title_keyword.title_key, dim_keyword.name
        from bridge_title_keyword
        join dim_keyword on dim_keyword.keyword_key = bridge_title_keyword.keyword_key
        where bridge_title_keyword.title_key in (select title_key from tmdb_crime) and bridge_title_keyword.title_key in (select title_key from film)
    ),
    decade_sum as (
        select film.decade, count(*) as films, count(measure.tmdb_rating) as titles, sum(measure.tmdb_votes) as votes
        from film
        join measure on measure.title_key = film.title_key
        where film.title_key in (select title_key from tmdb_crime)
        group by film.decade
    ),
    year_sum as (
        select
            film.release_year,
            count(*) as films,
            count(imdb_crime.title_key) as crime_films,
            count(case when imdb_crime.title_key is not null then measure.imdb_rating end) as titles,
            sum(case when imdb_crime.title_key is not null then measure.imdb_votes end) as votes
        from film
        join measure on measure.title_key = film.title_key
        left join (select distinct title_key from imdb_crime) as imdb_crime on imdb_crime.title_key = film.title_key
        where film.in_csv
        group by film.release_year
    ),
    told_period as (
        select war || ' ' || period as part, from_year, to_year, count(*) as copies, sum(crime_films) as crime_films, sum(imdb_titles) as titles, sum(imdb_votes) as votes, max(share) as share
        from crime_in_wartime
        group by war, period, from_year, to_year
    ),
    compared as (
        select 'crime_by_decade' as answer, cast(decade_sum.decade as string) as part, told.films, decade_sum.films as films_counted, told.titles, decade_sum.titles as titles_counted, told.tmdb_votes as votes, decade_sum.votes as votes_counted
        from decade_sum
        left join crime_by_decade as told on told.decade is not distinct from decade_sum.decade
        union all
        select
            'crime_in_wartime' as answer, told_period.part, max(told_period.crime_films) as films, sum(year_sum.crime_films) as films_counted, max(told_period.titles) as titles, sum(year_sum.titles) as titles_counted,
            max(told_period.votes) as votes, sum(year_sum.votes) as votes_counted
        from told_period
        join year_sum on year_sum.release_year between told_period.from_year and told_period.to_year
        group by told_period.part, told_period.share
        having max(told_period.crime_films) <> sum(year_sum.crime_films) or max(told_period.titles) <> sum(year_sum.titles) or max(told_period.votes) <> sum(year_sum.votes)
            or abs(told_period.share * cast(sum(year_sum.films) as double) - cast(sum(year_sum.crime_films) as double)) > 0.001
            or max(told_period.copies) > 1
        union all
        select 'crime_themes' as answer, crime_themes.keyword as part, crime_themes.films, count(*) as films_counted, crime_themes.titles, count(measure.tmdb_rating) as titles_counted, 0 as votes, 0 as votes_counted
        from crime_themes
        join film_keyword on film_keyword.name = crime_themes.keyword
        join measure on measure.title_key = film_keyword.title_key
        group by crime_themes.row_order, crime_themes.keyword, crime_themes.films, crime_themes.titles
    )
select
    cast(answer as string) as answer,
    cast(part as string) as part,
    cast(films as bigint) as films,
    cast(films_counted as bigint) as films_counted,
    cast(titles as bigint) as titles,
    cast(titles_counted as bigint) as titles_counted,
    cast(votes as bigint) as votes,
    cast(votes_counted as bigint) as votes_counted
from compared
where answer = 'crime_in_wartime' or films is distinct from films_counted or titles is distinct from titles_counted or votes is distinct from votes_counted
