-- Purpose: The franchises: every collection that a film belongs to or that was collected itself.
-- Grain: one collection.
-- Key: collection_key
-- Order: tmdb_collection_id
-- Test: holds(collection_key = -1 or tmdb_collection_id is not null)
-- Test: unique(tmdb_collection_id)
-- Test: holds(parts >= 0)
-- The newest record names it; of one day its own record before a film's.
with
    told as (
        select collection.id as id, collection.name as name, dt, 0 as is_own, received, source_record, -1 as parts
        from tmdb_newest
        where collection is not null
        union all
        select collection_id as id, name, dt, 1 as is_own, received, source_record, size(part_ids) as parts
        from tmdb_collections
    ),
    franchise as (
        select
            id,
            max(case when name is not null then struct(dt, is_own, received, source_record, name) end).name as name,
            max(case when is_own = 1 then struct(dt, parts) end).parts as parts
        from told
        group by id
    )
select
    cast(hash_key('collection', cast(id as string)) as bigint) as collection_key, -- key of the collection, -1 of none
    cast(id as bigint) as tmdb_collection_id, -- TMDB's id
    cast(name as string) as name, -- the name that TMDB gave last
    cast(parts as int) as parts -- films in it by its own newest record, NULL where it was not collected
from franchise
union all
select -1, null, null, null
