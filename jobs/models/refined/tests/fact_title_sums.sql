-- Purpose: Votes and money of the titles add up to what the CSV files and TMDB's newest answers say, each title counted once.
-- Guards: fact_title
with
    title as (
        select * from dim_title
    ),
    measure as (
        select * from fact_title
    ),
    movie_credit as (
        select * from movie_credits
    ),
    series_credit as (
        select * from series_credits
    ),
    tmdb_movie as (
        select * from tmdb_movies
    ),
    deciding_row as (
        select movie_credit.votes
        from movie_credit
        join title on title.source_line = movie_credit.source_line and title.source_file = movie_credit.source_file
        union all
        select series_credit.votes
        from series_credit
        join title on title.source_line = series_credit.source_line and title.source_file = series_credit.source_file
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    movie as (
        select tmdb_movie.vote_count, tmdb_movie.budget, tmdb_movie.revenue
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
    ),
    source_sum as (
        select 'imdb_votes' as measure, sum(votes) as source_total from deciding_row
        union all
        select 'tmdb_votes' as measure, sum(vote_count) as source_total from movie
        union all
        select 'budget' as measure, sum(budget) as source_total from movie
        union all
        select 'revenue' as measure, sum(revenue) as source_total from movie
    ),
    fact_sum as (
        select 'imdb_votes' as measure, sum(imdb_votes) as fact_total from measure
        union all
        select 'tmdb_votes' as measure, sum(tmdb_votes) as fact_total from measure
        union all
        select 'budget' as measure, sum(budget) as fact_total from measure
        union all
        select 'revenue' as measure, sum(revenue) as fact_total from measure
    )
select
    cast(source_sum.measure as string) as measure,
    cast(source_sum.source_total as bigint) as source_total,
    cast(fact_sum.fact_total as bigint) as fact_total
from source_sum
join fact_sum on fact_sum.measure = source_sum.measure
where source_sum.source_total is distinct from fact_sum.fact_total
