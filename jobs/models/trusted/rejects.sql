-- Purpose: Every row and record that was refused, with the reason and the text as it arrived.
-- Grain: one refused row or record.
-- Key: table_name, source_file, position
-- Source: All
-- Test: not_null(reason)
-- The field is the column or the JSON path that the reason is about, NULL where it is about all of the row. docs/rejects.md says what each reason means.
with
    refused_row as (
        select * from refused
    )
select
    cast(table_name as string) as table_name,
    cast(source_file as string) as source_file,
    cast(position as bigint) as position,
    cast(reason as string) as reason,
    cast(field as string) as field,
    cast(raw_text as string) as raw_text
from refused_row
