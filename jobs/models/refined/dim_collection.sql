-- Purpose: The franchises: every collection that a film belongs to or that was collected itself. The newest record names it, its own before a film's.
-- Grain: one collection.
-- Key: collection_key
-- Order: tmdb_collection_id
-- Test: holds(collection_key = -1 or tmdb_collection_id is not null)
-- Test: unique(tmdb_collection_id)
-- Test: holds(parts >= 0)
with
    tmdb_movie as (
        select * from tmdb_movies
    ),
    own as (
        select * from tmdb_collections
    ),
    newest as (
        select tmdb_id, max(dt) as dt from tmdb_movie group by tmdb_id
    ),
    named as (
        select tmdb_movie.dt, 0 as is_own, tmdb_movie.received, tmdb_movie.source_record, tmdb_movie.collection.id as id, tmdb_movie.collection.name as name
        from tmdb_movie
        join newest on newest.tmdb_id = tmdb_movie.tmdb_id and newest.dt = tmdb_movie.dt
        where tmdb_movie.collection is not null
        union all
        select dt, 1 as is_own, received, source_record, collection_id as id, name from own
    ),
    franchise as (
        select
            id,
            max(case when name is not null then struct(dt, is_own, received, source_record, name) end).name as name
        from named
        group by id
    ),
    newest_own as (
        select collection_id, max(dt) as dt from own group by collection_id
    ),
    counted as (
        select own.collection_id, size(own.part_ids) as parts
        from own
        join newest_own on newest_own.collection_id = own.collection_id and newest_own.dt = own.dt
    )
select
    cast(conv(substr(md5(concat_ws('|', 'collection', cast(franchise.id as string))), 1, 15), 16, 10) as bigint) as collection_key,
    cast(franchise.id as bigint) as tmdb_collection_id,
    cast(franchise.name as string) as name,
    cast(counted.parts as int) as parts
from franchise
left join counted on counted.collection_id = franchise.id
union all
select -1, null, null, null
