-- Purpose: The wars that each film of the genre War is about, and by which of its texts that is known.
-- Grain: title x war.
-- Key: title_key, war_key
-- Test: found(title_key in dim_title.title_key)
-- Test: found(war_key in dim_war.war_key)
-- Test: accepted(matched_by: keyword, overview, title)
-- A film is about a war when one of its terms stands in a text as whole words, and the film is not older than the war.
-- Without the genre half of the matches are false.
with
    war_title as (
        select distinct title_genre.title_key
        from bridge_title_genre as title_genre
        join dim_genre as genre on genre.genre_key = title_genre.genre_key
        where genre.genre = 'War'
    ),
    film as (
        select title.title_key, title.tmdb_id, title.release_year, title.overview,
            title.title, title.original_title, title.localized_title, record.original_title as tmdb_original_title
        from dim_title as title
        join war_title on war_title.title_key = title.title_key
        left join tmdb_newest as record on record.tmdb_id = title.tmdb_id
        where title.kind = 'movie'
    ),
    text_of_film as (
        select title_key, release_year, overview, title, original_title, localized_title, tmdb_original_title,
            explode(split('overview,title,original,localized,tmdb', ',')) as kind
        from film
    ),
    -- Texts are ranked as they tell: what says keyword needs no overview.
    told as (
        select film.title_key, film.release_year, 1 as rank_of_text, keyword.name as content
        from film
        join tmdb_member as keyword on keyword.tmdb_id = film.tmdb_id and keyword.kind = 'keyword'
        union all
        select title_key, release_year, case kind when 'overview' then 2 else 3 end as rank_of_text,
            case kind
                when 'overview' then overview
                when 'title' then title
                when 'original' then original_title
                when 'localized' then localized_title
                else tmdb_original_title
            end as content
        from text_of_film
    ),
    words as (
        select distinct title_key, release_year, rank_of_text, plain_words(content) as content
        from told
        where content is not null
    ),
    matched as (
        select words.title_key, war.war_key, min(words.rank_of_text) as rank_of_text
        from words
        join war_term as term on contains(words.content, ' ' || term.term || ' ')
        join dim_war as war on war.war_id = term.war_id
        where words.release_year >= war.start_year
        group by words.title_key, war.war_key
    )
select
    cast(title_key as bigint) as title_key, -- the film
    cast(war_key as bigint) as war_key, -- the war
    cast(get(split('keyword,overview,title', ','), rank_of_text - 1) as string) as matched_by -- the text that tells it
from matched
