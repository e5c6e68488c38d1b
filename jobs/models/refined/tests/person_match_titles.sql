-- Purpose: A TMDB person shares no more titles with an artist than both are credited in.
-- Guards: person_match, dim_person, fact_credit
with
    matched as (
        select person_match.tmdb_person_id, person_match.shared_titles, dim_person.person_key
        from person_match
        join dim_person on dim_person.tmdb_person_id = person_match.tmdb_person_id
    ),
    credited as (
        select person_key, title_key
        from fact_credit
        where person_key in (select person_key from matched)
        group by person_key, title_key
        having count(distinct source) = 2
    ),
    counted as (
        select person_key, count(*) as titles from credited group by person_key
    )
select
    cast(matched.tmdb_person_id as bigint) as tmdb_person_id,
    cast(matched.shared_titles as int) as shared_titles,
    cast(counted.titles as bigint) as titles
from matched
left join counted on counted.person_key = matched.person_key
where matched.shared_titles > coalesce(counted.titles, 0)
