-- Purpose: The line that decides a title is of the file of its kind that was received last, so it is of none that is replaced for this title.
-- Guards: dim_title, replaced_title
with
    title as (
        select * from dim_title
    ),
    replaced as (
        select * from replaced_title
    )
select
    cast(title.title_id as string) as title_id,
    cast(title.source_file as string) as source_file,
    cast(replaced.received as bigint) as received,
    cast(replaced.replaced_by as bigint) as replaced_by
from title
join replaced on replaced.title_id = title.title_id and replaced.source_file = title.source_file
