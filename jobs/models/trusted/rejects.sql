-- Purpose: Every row and record that was refused, with the reason and the text as it arrived.
-- Grain: one refused row or record.
-- Key: table_name, source_file, position
-- Source: All
-- Test: not_null(reason)
-- docs/rejects.md says what each reason means.
select
    cast(table_name as string) as table_name, -- the Trusted table that refused it
    cast(source_file as string) as source_file, -- the raw file
    cast(position as bigint) as position, -- the line of a CSV file, the record of TMDB's answers
    cast(reason as string) as reason, -- the reason's code
    cast(field as string) as field, -- the column or JSON path that it is about, NULL where it is about all of it
    cast(raw_text as string) as raw_text -- the line or the record as it arrived
from refused
