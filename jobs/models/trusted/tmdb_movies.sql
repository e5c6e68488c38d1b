-- Purpose: TMDB's answers about films, clean and typed: the last one received of a film on a collection date.
-- Grain: one TMDB film and collection date.
-- Key: tmdb_id, dt
-- Source: TMDB
-- Partition: dt
-- Order: source_file, source_record
-- Accounts: yes
-- Test: holds(tmdb_id > 0)
-- Test: holds(title is not null or original_title is not null)
-- Test: holds(vote_average between 0 and 10)
-- Test: holds(budget > 0)
-- Test: holds(revenue > 0)
-- Test: holds(runtime_minutes > 0)
with
    list as (
        select source_file, source_record, belongs_to_collection as collection,
            with_ids(genres) as genres,
            with_ids(keywords.keywords) as keywords,
            with_ids(production_companies) as companies,
            with_ids(credits."cast") as players, with_ids(credits.crew) as crew,
            filter(array_distinct(production_countries), x -> trim(both ' ' from x.iso_3166_1) <> '') as countries,
            filter(array_distinct(spoken_languages), x -> trim(both ' ' from x.iso_639_1) <> '') as languages
        from tmdb_movies_json
    ),
    kind as (
        select *, explode(split('film,collection,genre,keyword,company,country,language,cast,crew', ',')) as kind
        from list
    ),
    -- A row for each element of each list, at its place p, one for the collection, and one for the film itself.
    place as (
        select *, explode(places_of(case kind
            when 'genre' then size(genres) when 'keyword' then size(keywords) when 'company' then size(companies)
            when 'cast' then size(players) when 'crew' then size(crew)
            when 'country' then size(countries) when 'language' then size(languages) else 1
        end)) as p
        from kind
    ),
    element as (
        select source_file, source_record, kind, cast(p + 1 as int) as position,
            try_cast(case kind
                when 'genre' then get(genres, p).id when 'keyword' then get(keywords, p).id
                when 'company' then get(companies, p).id when 'collection' then collection.id
                when 'cast' then get(players, p).id when 'crew' then get(crew, p).id
            end as bigint) as id,
            trim(both ' ' from case kind
                when 'country' then get(countries, p).iso_3166_1 when 'language' then get(languages, p).iso_639_1
            end) as code,
            case kind
                when 'genre' then get(genres, p).name when 'keyword' then get(keywords, p).name
                when 'company' then get(companies, p).name when 'collection' then collection.name
                when 'cast' then get(players, p).name when 'crew' then get(crew, p).name
                when 'country' then get(countries, p).name
                when 'language' then coalesce(nullif(get(languages, p).english_name, ''), get(languages, p).name)
            end as name,
            case kind
                when 'company' then get(companies, p).origin_country
                when 'cast' then get(players, p)."character" when 'crew' then get(crew, p).job
            end as detail
        from place
    ),
    named as (
        select source_file, source_record, kind, position, id, id as person_id, code, name_or_null(name) as name,
            text_or_null(detail) as country,
            case when kind = 'crew' then text_or_null(detail) end as job,
            case when kind = 'cast' then text_or_null(detail) end as "character"
        from element
    ),
    gathered as (
        select source_file, source_record, min(list_fault(kind, id)) as negative,
            max(case when kind = 'collection' and id > 0 then struct(id, name) end) as collection,
            sort_array(collect_list(case when kind = 'genre' then struct(position, id, name) end)) as genre_list,
            sort_array(collect_list(case when kind = 'country' then struct(position, code, name) end)) as countries,
            sort_array(collect_list(case when kind = 'company' then struct(position, id, name, country) end)) as makers,
            sort_array(collect_list(case when kind = 'language' then struct(position, code, name) end)) as languages,
            sort_array(collect_list(case when kind = 'keyword' then struct(position, id, name) end)) as keyword_list,
            sort_array(collect_list(
                case when kind in ('cast', 'crew') then struct(kind, position, person_id, name, job, "character") end
            )) as credit_list
        from named
        group by source_file, source_record
    ),
    judged as (
        select *, try_cast(id as bigint) as tmdb_id, movie_outcome(
            fault, id, title, original_title, imdb_id, release_date, runtime, budget, revenue, popularity, vote_average,
            vote_count, belongs_to_collection.id, negative
        ) as outcome
        from tmdb_movies_json
        join gathered using (source_file, source_record)
    )
select
    cast(tmdb_id as bigint) as tmdb_id, -- TMDB's id
    cast(imdb_id_or_null(imdb_id) as string) as title_id, -- IMDb's id
    cast(name_or_null(title) as string) as title, -- title in the language asked for
    cast(name_or_null(original_title) as string) as original_title, -- title in the film's own language
    cast(text_or_null(original_language) as string) as original_language, -- ISO 639-1 code
    cast(text_or_null(overview) as string) as overview, -- what the film is about, in the language asked for
    cast(text_or_null(tagline) as string) as tagline, -- its slogan, in that language
    cast(text_or_null(status) as string) as status, -- Released, Post Production, Planned ...
    cast(day_or_null(release_date) as date) as release_date, -- first release
    nullif(try_cast(runtime as int), 0) as runtime_minutes, -- minutes
    nullif(try_cast(budget as bigint), 0) as budget, -- US dollars
    nullif(try_cast(revenue as bigint), 0) as revenue, -- US dollars
    try_cast(popularity as double) as popularity, -- TMDB's popularity
    mean_or_null(vote_average) as vote_average, -- mean of TMDB's votes, 0 to 10
    try_cast(vote_count as bigint) as vote_count, -- TMDB's votes
    cast(adult = 'true' as boolean) as adult, -- whether it is for adults alone
    cast(video = 'true' as boolean) as video, -- whether it came out as a video
    collection as collection, -- the franchise: id and name
    genre_list as genres, -- place, id and name of each
    countries as countries, -- place, code and name of each producing country
    makers as companies, -- place, id, name and country of each producing company
    languages as languages, -- place, code and English name of each language spoken
    keyword_list as keywords, -- place, id and name of each
    credit_list as credits, -- cast and crew: kind, place, person, name, job or character
    cast(source_file as string) as source_file, -- the raw file
    cast(source_record as bigint) as source_record, -- the record's place there, from 1
    cast(received as bigint) as received, -- the file's place in the order of receipt
    cast(last_received(outcome, tmdb_id, received, source_record) as string) as outcome, -- kept or why not
    cast(raw_text as string) as raw_text -- the record as it is
from judged
