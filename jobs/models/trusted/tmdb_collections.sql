-- Purpose: TMDB's answers about collections of films, clean and typed: the last one received of a collection on a collection date.
-- Grain: one collection and collection date.
-- Key: collection_id, dt
-- Source: TMDB
-- Partition: dt
-- Order: source_file, source_record
-- Accounts: yes
-- Test: holds(collection_id > 0)
-- Test: not_null(name, part_ids)
with
    record as (
        select * from tmdb_collections_json
    ),
    list as (
        select
            source_file,
            source_record,
            filter(array_distinct(parts), x -> x.id <> '') as parts
        from record
    ),
    part as (
        select
            source_file,
            source_record,
            cast(p + 1 as int) as position,
            try_cast(e.id as bigint) as id
        from (select source_file, source_record, p, get(parts, p) as e
            from (select source_file, source_record, parts, explode(sequence(0, size(parts) - 1)) as p from list where size(parts) > 0) as place) as part_place
    ),
    gathered as (
        select
            list.source_file,
            list.source_record,
            sort_array(collect_list(case when id > 0 then struct(position, id) end)) as parts,
            count(case when id < 0 then 1 end) as negative_ids
        from list
        left join part on part.source_file = list.source_file and part.source_record = list.source_record
        group by list.source_file, list.source_record
    ),
    judged as (
        select
            record.source_file,
            record.source_record,
            received,
            try_cast(id as bigint) as collection_id,
            case
                when fault is not null then fault
                when not coalesce(try_cast(id as bigint) > 0, false) then 'tmdb_id: id'
                when trim(both ' ' from coalesce(name, '')) in ('', '\N') then 'no_title: name'
                when negative_ids > 0 then 'negative_number: parts.id'
                else 'kept'
            end as outcome
        from record
        join gathered on gathered.source_file = record.source_file and gathered.source_record = record.source_record
    ),
    ranked as (
        select
            source_file,
            source_record,
            outcome,
            row_number() over (partition by outcome, collection_id order by received desc, source_record desc) as turn
        from judged
    )
select
    try_cast(id as bigint) as collection_id,
    cast(case when trim(both ' ' from name) not in ('\N', '') then name end as string) as name,
    cast(case when overview not in ('\N', '') then overview end as string) as overview,
    map_values(map_from_entries(gathered.parts)) as part_ids,
    cast(record.source_file as string) as source_file,
    cast(record.source_record as bigint) as source_record,
    cast(record.received as bigint) as received,
    cast(case when ranked.outcome = 'kept' and turn > 1 then 'superseded' else ranked.outcome end as string) as outcome,
    cast(raw_text as string) as raw_text
from record
join gathered on gathered.source_file = record.source_file and gathered.source_record = record.source_record
join ranked on ranked.source_file = record.source_file and ranked.source_record = record.source_record
