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
    record as (
        select * from tmdb_movies_json
    ),
    list as (
        select
            source_file,
            source_record,
            filter(array_distinct(genres), x -> x.id <> '' and x.id <> '0') as genres,
            filter(array_distinct(production_countries), x -> trim(both ' ' from x.iso_3166_1) <> '') as countries,
            filter(array_distinct(production_companies), x -> x.id <> '' and x.id <> '0') as companies,
            filter(array_distinct(spoken_languages), x -> trim(both ' ' from x.iso_639_1) <> '') as languages,
            filter(array_distinct(keywords.keywords), x -> x.id <> '' and x.id <> '0') as keywords,
            filter(array_distinct(credits."cast"), x -> x.id <> '' and x.id <> '0') as players,
            filter(array_distinct(credits.crew), x -> x.id <> '' and x.id <> '0') as crew
        from record
    ),
    -- One row an element of any list, and one of the record itself, so that one pass makes all lists anew, typed and under our names.
    place as (
        select *, explode(sequence(0, elements - 1)) as p
        from (
            select
                *,
                case kind
                    when 'record' then 1
                    when 'genre' then size(genres)
                    when 'keyword' then size(keywords)
                    when 'country' then size(countries)
                    when 'language' then size(languages)
                    when 'company' then size(companies)
                    when 'cast' then size(players)
                    when 'crew' then size(crew)
                end as elements
            from (select *, explode(split('record,genre,keyword,country,language,company,cast,crew', ',')) as kind from list) as list_of_kind
        ) as counted
        where elements > 0
    ),
    element as (
        select
            source_file,
            source_record,
            kind,
            p,
            case kind
                when 'genre' then get(genres, p).id
                when 'keyword' then get(keywords, p).id
                when 'company' then get(companies, p).id
                when 'cast' then get(players, p).id
                when 'crew' then get(crew, p).id
            end as number,
            trim(both ' ' from case kind when 'country' then get(countries, p).iso_3166_1 when 'language' then get(languages, p).iso_639_1 end) as code,
            case kind
                when 'genre' then get(genres, p).name
                when 'keyword' then get(keywords, p).name
                when 'country' then get(countries, p).name
                when 'language' then coalesce(nullif(get(languages, p).english_name, ''), get(languages, p).name)
                when 'company' then get(companies, p).name
                when 'cast' then get(players, p).name
                when 'crew' then get(crew, p).name
            end as name,
            case kind when 'company' then get(companies, p).origin_country when 'cast' then get(players, p)."character" when 'crew' then get(crew, p).job end as detail
        from place
    ),
    named as (
        select
            source_file,
            source_record,
            kind,
            cast(p + 1 as int) as position,
            try_cast(number as bigint) as id,
            try_cast(number as bigint) as person_id,
            code,
            case when trim(both ' ' from name) not in ('', '\N') then name end as name,
            case when detail not in ('', '\N') then detail end as country,
            case when kind = 'crew' and detail not in ('', '\N') then detail end as job,
            case when kind = 'cast' and detail not in ('', '\N') then detail end as "character"
        from element
    ),
    gathered as (
        select
            source_file,
            source_record,
            sort_array(collect_list(case when kind = 'genre' then struct(position, id, name) end)) as genres,
            sort_array(collect_list(case when kind = 'country' then struct(position, code, name) end)) as countries,
            sort_array(collect_list(case when kind = 'company' then struct(position, id, name, country) end)) as companies,
            sort_array(collect_list(case when kind = 'language' then struct(position, code, name) end)) as languages,
            sort_array(collect_list(case when kind = 'keyword' then struct(position, id, name) end)) as keywords,
            sort_array(collect_list(case when kind in ('cast', 'crew') then struct(kind, position, person_id, name, job, "character") end)) as credits,
            min(case when id < 0 then
                case kind when 'genre' then 'genres' when 'keyword' then 'keywords.keywords' when 'company' then 'production_companies' else 'credits.' || kind end
            end) as negative_list
        from named
        group by source_file, source_record
    ),
    collection as (
        select source_file, source_record, struct(id, name) as collection
        from (select source_file, source_record, try_cast(belongs_to_collection.id as bigint) as id, case when trim(both ' ' from belongs_to_collection.name) not in ('', '\N') then belongs_to_collection.name end as name
            from record where try_cast(belongs_to_collection.id as bigint) > 0) as franchise
    ),
    judged as (
        select
            record.*,
            gathered.genres as genre_list,
            gathered.countries as country_list,
            gathered.companies as company_list,
            gathered.languages as language_list,
            gathered.keywords as keyword_list,
            gathered.credits as credit_list,
            try_cast(id as bigint) as number,
            case
                when fault is not null then fault
                when try_cast(runtime as bigint) > 999999 then 'json_type: runtime'
                when not coalesce(try_cast(id as bigint) > 0, false) then 'tmdb_id: id'
                when trim(both ' ' from coalesce(title, '')) in ('', '\N') and trim(both ' ' from coalesce(original_title, '')) in ('', '\N') then 'no_title: title'
                when startswith(runtime, '-') then 'negative_number: runtime'
                when startswith(vote_count, '-') then 'negative_number: vote_count'
                when startswith(budget, '-') then 'negative_number: budget'
                when startswith(revenue, '-') then 'negative_number: revenue'
                when startswith(popularity, '-') then 'negative_number: popularity'
                when startswith(vote_average, '-') then 'negative_number: vote_average'
                when negative_list is not null then 'negative_number: ' || negative_list || '.id'
                when startswith(belongs_to_collection.id, '-') then 'negative_number: belongs_to_collection.id'
                when release_date not in ('', '\N') and not (regexp_like(release_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
                    and release_date between '1800-01-01' and '2100-12-31' and try_cast(release_date as date) is not null) then 'date: release_date'
                when trim(both ' ' from imdb_id) not in ('', '\N') and not regexp_like(trim(both ' ' from imdb_id), '^tt[0-9]{7,}\z') then 'title_id: imdb_id'
                when try_cast(vote_average as double) > 10 then 'rating: vote_average'
                else 'kept'
            end as outcome
        from record
        join gathered on gathered.source_file = record.source_file and gathered.source_record = record.source_record
    ),
    ranked as (
        select *, row_number() over (partition by outcome, number order by received desc, source_record desc) as turn
        from judged
    )
select
    try_cast(id as bigint) as tmdb_id,
    cast(case when trim(both ' ' from imdb_id) not in ('\N', '') then trim(both ' ' from imdb_id) end as string) as title_id,
    cast(case when trim(both ' ' from title) not in ('\N', '') then title end as string) as title,
    cast(case when trim(both ' ' from original_title) not in ('\N', '') then original_title end as string) as original_title,
    cast(case when original_language not in ('\N', '') then original_language end as string) as original_language,
    cast(case when overview not in ('\N', '') then overview end as string) as overview,
    cast(case when tagline not in ('\N', '') then tagline end as string) as tagline,
    cast(case when status not in ('\N', '') then status end as string) as status,
    case when regexp_like(release_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z') then try_cast(release_date as date) end as release_date,
    nullif(try_cast(runtime as int), 0) as runtime_minutes,
    nullif(try_cast(budget as bigint), 0) as budget,
    nullif(try_cast(revenue as bigint), 0) as revenue,
    try_cast(popularity as double) as popularity,
    try_cast(floor(try_cast(vote_average as double) * 1000 + 0.5) / 1000 as decimal(5,3)) as vote_average,
    try_cast(vote_count as bigint) as vote_count,
    cast(adult = 'true' as boolean) as adult,
    cast(video = 'true' as boolean) as video,
    collection.collection as collection,
    genre_list as genres,
    country_list as countries,
    company_list as companies,
    language_list as languages,
    keyword_list as keywords,
    credit_list as credits,
    cast(ranked.source_file as string) as source_file,
    cast(ranked.source_record as bigint) as source_record,
    cast(received as bigint) as received,
    cast(case when outcome = 'kept' and turn > 1 then 'superseded' else outcome end as string) as outcome,
    cast(raw_text as string) as raw_text
from ranked
left join collection on collection.source_file = ranked.source_file and collection.source_record = ranked.source_record
