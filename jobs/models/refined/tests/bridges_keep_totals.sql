-- Purpose: Measures joined with one member of a bridge keep their number and sum: no title is there twice.
-- Guards: fact_title, bridge_title_genre, bridge_title_war
-- Guards: bridge_title_country, bridge_title_language, bridge_title_company, bridge_title_keyword
with
    one_member as (
        select 'genre, ' || source as bridge, title_key from bridge_title_genre where position = 1
        union all
        select 'country' as bridge, title_key from bridge_title_country where position = 1
        union all
        select 'language' as bridge, title_key from bridge_title_language where position = 1
        union all
        select 'company' as bridge, title_key from bridge_title_company where position = 1
        union all
        select 'keyword' as bridge, title_key from bridge_title_keyword where position = 1
        union all
        select 'war' as bridge, title_key from bridge_title_war
        where war_key = (select min(war_key) from bridge_title_war)
    ),
    copied as (
        select bridge, title_key, count(*) as copies from one_member group by bridge, title_key
    ),
    joined as (
        select
            copied.bridge,
            sum(copied.copies) as rows_joined,
            count(*) as titles,
            sum(copied.copies * measure.imdb_votes) as votes_joined,
            sum(measure.imdb_votes) as votes
        from copied
        left join fact_title as measure on measure.title_key = copied.title_key
        group by copied.bridge
    )
select
    cast(bridge as string) as bridge,
    cast(rows_joined as bigint) as rows_joined,
    cast(titles as bigint) as titles,
    cast(votes_joined as bigint) as votes_joined,
    cast(votes as bigint) as votes
from joined
where rows_joined <> titles or votes_joined is distinct from votes
