-- Purpose: Votes and money of the titles add up to what the sources say, each title counted once.
-- Guards: fact_title
-- Of the CSV files the line that decides a title counts, of TMDB's answers the newest.
with
    deciding as (
        select credit.votes
        from movie_credits as credit
        join dim_title as title on title.source_line = credit.source_line and title.source_file = credit.source_file
        union all
        select credit.votes
        from series_credits as credit
        join dim_title as title on title.source_line = credit.source_line and title.source_file = credit.source_file
    ),
    source_sum as (
        select 'imdb_votes' as measure, sum(votes) as total from deciding
        union all
        select 'tmdb_votes' as measure, sum(vote_count) as total from tmdb_newest
        union all
        select 'budget' as measure, sum(budget) as total from tmdb_newest
        union all
        select 'revenue' as measure, sum(revenue) as total from tmdb_newest
    ),
    fact_sum as (
        select 'imdb_votes' as measure, sum(imdb_votes) as total from fact_title
        union all
        select 'tmdb_votes' as measure, sum(tmdb_votes) as total from fact_title
        union all
        select 'budget' as measure, sum(budget) as total from fact_title
        union all
        select 'revenue' as measure, sum(revenue) as total from fact_title
    )
select
    cast(source_sum.measure as string) as measure,
    cast(source_sum.total as bigint) as source_total,
    cast(fact_sum.total as bigint) as fact_total
from source_sum
join fact_sum on fact_sum.measure = source_sum.measure
where source_sum.total is distinct from fact_sum.total
