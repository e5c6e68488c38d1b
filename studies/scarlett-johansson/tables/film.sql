-- Purpose: The films in which the person plays a part, by TMDB's credits.
-- Grain: one film.
-- Key: title_key
-- Test: found(title_key in dim_title.title_key)
-- Test: holds(genres is null or size(genres) = size(array_distinct(genres)))
with
    -- Who appears as oneself or in old footage plays no part.
    part as (
        select credit.title_key, credit.characters, credit.position
        from fact_credit as credit
        join dim_person as person on person.person_key = credit.person_key
        where credit.source = 'tmdb' and credit.kind = 'cast'
            and person.tmdb_person_id = (select cast(person_id as bigint) from params)
            and (
                credit.characters is null
                or not (startswith(credit.characters, 'Self') or credit.characters like '%(archive footage)%')
            )
    ),
    -- Parts are joined in file order: each stands behind its place, ten digits long, until they are sorted.
    role as (
        select
            title_key,
            nullif(regexp_replace(
                array_join(
                    sort_array(collect_list(cast(1000000000 + position as string) || chr(31) || characters)),
                    ' / '
                ),
                '[0-9]{10}' || chr(31), ''
            ), '') as "character"
        from part
        group by title_key
    ),
    title_genre as (
        select role.title_key, sort_array(collect_list(dim_genre.genre)) as genres
        from role
        join bridge_title_genre on bridge_title_genre.title_key = role.title_key
        join dim_genre on dim_genre.genre_key = bridge_title_genre.genre_key
        where bridge_title_genre.source = 'tmdb'
        group by role.title_key
    ),
    known as (
        select title_key, popularity
        from fact_title_snapshot
        where date_key = (select max(date_key) from fact_title_snapshot)
    )
select
    cast(dim_title.title_key as bigint) as title_key, -- The film's key in dim_title.
    cast(dim_title.title_id as string) as title_id, -- IMDb's id, where it is known.
    cast(dim_title.tmdb_id as bigint) as tmdb_id, -- TMDB's id.
    cast(dim_title.title as string) as title, -- The title.
    cast(dim_title.release_date as date) as release_date, -- The day of release.
    cast(role."character" as string) as "character", -- The person's parts in it, with slashes between.
    title_genre.genres as genres, -- TMDB's genres of it, by name; NULL without one.
    cast(known.popularity as double) as popularity, -- TMDB's popularity on the newest collection date.
    cast(fact_title.tmdb_rating as decimal(4,2)) as tmdb_rating, -- TMDB's rating, 0 to 10.
    cast(fact_title.tmdb_votes as bigint) as tmdb_votes, -- Votes at TMDB.
    cast(fact_title.budget as bigint) as budget, -- What it cost, in dollars.
    cast(fact_title.revenue as bigint) as revenue, -- What it took, in dollars.
    cast(fact_title.profit as bigint) as profit -- Revenue less budget, in dollars, where both are known.
from role
join dim_title on dim_title.title_key = role.title_key
join fact_title on fact_title.title_key = role.title_key
left join title_genre on title_genre.title_key = role.title_key
left join known on known.title_key = role.title_key
where dim_title.is_released
