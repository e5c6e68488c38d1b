-- Purpose: TMDB's answers about collections of films, clean and typed: the last received of each day.
-- Grain: one collection and collection date.
-- Key: collection_id, dt
-- Source: TMDB
-- Partition: dt
-- Order: source_file, source_record
-- Accounts: yes
-- Test: holds(collection_id > 0)
-- Test: not_null(name, part_ids)
with
    list as (
        select source_file, source_record, filter(array_distinct(parts), x -> x.id <> '') as parts
        from tmdb_collections_json
    ),
    -- A place for each part, and one more, so that a collection without parts has a row too.
    place as (
        select source_file, source_record, parts, explode(sequence(0, coalesce(size(parts), 0))) as p from list
    ),
    part as (
        select source_file, source_record, p, try_cast(get(parts, p).id as bigint) as id from place
    ),
    gathered as (
        select
            source_file,
            source_record,
            sort_array(collect_list(case when id > 0 then struct(p, id) end)) as placed_ids,
            count(case when id < 0 then 1 end) as negative_ids
        from part
        group by source_file, source_record
    ),
    judged as (
        select
            *,
            try_cast(id as bigint) as collection_id,
            coalesce(
                name_fault(fault, id, name),
                case when negative_ids > 0 then 'negative_number: parts.id' end,
                'kept'
            ) as outcome
        from tmdb_collections_json
        join gathered using (source_file, source_record)
    )
select
    cast(collection_id as bigint) as collection_id, -- TMDB's id
    cast(name_or_null(name) as string) as name, -- name in the language asked for
    cast(text_or_null(overview) as string) as overview, -- what the films are about, in that language
    map_values(map_from_entries(placed_ids)) as part_ids, -- TMDB's ids of the films, in TMDB's order
    cast(source_file as string) as source_file, -- the raw file
    cast(source_record as bigint) as source_record, -- the record's place there, from 1
    cast(received as bigint) as received, -- the file's place in the order of receipt
    cast(last_received(outcome, collection_id, received, source_record) as string) as outcome, -- kept or why not
    cast(raw_text as string) as raw_text -- the record as it is
from judged
