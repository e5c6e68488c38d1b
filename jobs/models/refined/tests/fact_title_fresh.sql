-- Purpose: A title's TMDB measures are those of its newest collection date; a title that TMDB never told of has none.
-- Guards: fact_title, fact_title_snapshot
with
    newest as (
        select title_key, max(date_key) as date_key from fact_title_snapshot group by title_key
    ),
    fresh as (
        select snapshot.title_key, snapshot.popularity, snapshot.tmdb_votes, snapshot.budget, snapshot.revenue
        from fact_title_snapshot as snapshot
        join newest on newest.title_key = snapshot.title_key and newest.date_key = snapshot.date_key
    )
select
    cast(measure.title_key as bigint) as title_key,
    cast(measure.popularity as double) as popularity,
    cast(fresh.popularity as double) as newest_popularity,
    cast(measure.tmdb_votes as bigint) as tmdb_votes,
    cast(fresh.tmdb_votes as bigint) as newest_tmdb_votes
from fact_title as measure
left join fresh on fresh.title_key = measure.title_key
where measure.popularity is distinct from fresh.popularity
    or measure.tmdb_votes is distinct from fresh.tmdb_votes
    or measure.budget is distinct from fresh.budget
    or measure.revenue is distinct from fresh.revenue
