-- Purpose: Each crime film of the movies file is counted once in each period of a war, and so are its votes.
-- Guards: crime-and-war/crime_in_wartime
with
    crime as (
        select title_key from bridge_title_genre
        where source = 'imdb' and genre_key in (select genre_key from dim_genre where genre = 'Crime')
    ),
    movie as (
        select
            title.release_year,
            measure.imdb_rating,
            measure.imdb_votes,
            title.title_key in (select title_key from crime) as is_crime
        from dim_title as title
        join fact_title as measure on measure.title_key = title.title_key
        where title.kind = 'movie' and title.is_released and title.in_csv
    ),
    year_sum as (
        select
            release_year,
            count(*) as films,
            count(case when is_crime then 1 end) as crime_films,
            count(case when is_crime then imdb_rating end) as titles,
            sum(case when is_crime then imdb_votes end) as votes
        from movie
        group by release_year
    ),
    told as (
        select
            war,
            period,
            from_year,
            to_year,
            count(*) as copies,
            sum(crime_films) as crime_films,
            sum(imdb_titles) as titles,
            sum(imdb_votes) as votes,
            max(share) as share
        from "crime-and-war/crime_in_wartime"
        group by war, period, from_year, to_year
    ),
    counted as (
        select
            told.war,
            told.period,
            sum(year_sum.films) as films,
            sum(year_sum.crime_films) as crime_films,
            sum(year_sum.titles) as titles,
            sum(year_sum.votes) as votes
        from told
        join year_sum on year_sum.release_year between told.from_year and told.to_year
        group by told.war, told.period
    )
select
    cast(told.war as string) as war,
    cast(told.period as string) as period,
    cast(told.crime_films as bigint) as crime_films,
    cast(counted.crime_films as bigint) as crime_films_counted,
    cast(told.votes as bigint) as votes,
    cast(counted.votes as bigint) as votes_counted,
    cast(told.copies as bigint) as copies
from told
left join counted on counted.war = told.war and counted.period = told.period
where told.copies > 1
    or told.crime_films is distinct from counted.crime_films
    or told.titles is distinct from counted.titles
    or cast(told.votes as bigint) is distinct from cast(counted.votes as bigint)
    or abs(told.share * cast(counted.films as double) - cast(counted.crime_films as double)) > 0.001
