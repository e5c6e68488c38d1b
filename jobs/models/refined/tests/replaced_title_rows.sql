-- Purpose: The line that decides a title is of no file that is replaced for this title by one received later.
-- Guards: dim_title, replaced_title
select
    cast(title.title_id as string) as title_id,
    cast(title.source_file as string) as source_file,
    cast(replaced.received as bigint) as received,
    cast(replaced.replaced_by as bigint) as replaced_by
from dim_title as title
join replaced_title as replaced on replaced.title_id = title.title_id and replaced.source_file = title.source_file
