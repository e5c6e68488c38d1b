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
            filter(array_distinct(genres), x -> x.id <> '') as genres,
            filter(array_distinct(production_countries), x -> x.iso_3166_1 <> '') as countries,
            filter(array_distinct(production_companies), x -> x.id <> '') as companies,
            filter(array_distinct(spoken_languages), x -> x.iso_639_1 <> '') as languages,
            filter(array_distinct(keywords.keywords), x -> x.id <> '') as keywords,
            filter(array_distinct(credits."cast"), x -> x.id <> '') as players,
            filter(array_distinct(credits.crew), x -> x.id <> '') as crew
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
            case kind when 'country' then get(countries, p).iso_3166_1 when 'language' then get(languages, p).iso_639_1 end as code,
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
            case when regexp_like(number, '^-?[0-9]{1,18}\z') then try_cast(number as bigint) end as id,
            case when regexp_like(number, '^-?[0-9]{1,18}\z') then try_cast(number as bigint) end as person_id,
            code,
            nullif(name, '') as name,
            nullif(detail, '') as country,
            case when kind = 'crew' then nullif(detail, '') end as job,
            case when kind = 'cast' then nullif(detail, '') end as "character"
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
            count(case when id < 0 then 1 end) as negative_ids
        from named
        group by source_file, source_record
    ),
    collection as (
        select source_file, source_record, struct(id, name) as collection
        from (select source_file, source_record, try_cast(belongs_to_collection.id as bigint) as id, nullif(belongs_to_collection.name, '') as name
            from record where regexp_like(belongs_to_collection.id, '^[0-9]{1,18}\z')) as franchise
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
            case when regexp_like(id, '^[0-9]{1,18}\z') then try_cast(id as bigint) end as number,
            case
                when fault <> 'not_a_detail' then fault
                when not regexp_like(coalesce(runtime, '0'), '^-?[0-9]{1,9}\z') or not regexp_like(coalesce(vote_count, '0'), '^-?[0-9]{1,18}\z')
                    or not regexp_like(coalesce(budget, '0'), '^-?[0-9]{1,18}\z') or not regexp_like(coalesce(revenue, '0'), '^-?[0-9]{1,18}\z') then 'json_type'
                when not coalesce(regexp_like(id, '^[0-9]{1,18}\z') and try_cast(id as bigint) > 0, false) then 'tmdb_id'
                when coalesce(title, '') in ('', '\N') and coalesce(original_title, '') in ('', '\N') then 'no_title'
                when fault is not null then fault
                when startswith(runtime, '-') or startswith(vote_count, '-') or startswith(budget, '-') or startswith(revenue, '-')
                    or try_cast(popularity as double) < 0 or try_cast(vote_average as double) < 0
                    or negative_ids > 0 or startswith(belongs_to_collection.id, '-') then 'negative_number'
                when release_date not in ('', '\N') and not (regexp_like(release_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
                    and release_date > '0001' and try_cast(release_date as date) is not null) then 'date'
                when try_cast(vote_average as double) > 10 then 'rating'
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
    cast(case when imdb_id not in ('\N', '') then imdb_id end as string) as title_id,
    cast(case when title not in ('\N', '') then title end as string) as title,
    cast(case when original_title not in ('\N', '') then original_title end as string) as original_title,
    cast(case when original_language not in ('\N', '') then original_language end as string) as original_language,
    cast(case when overview not in ('\N', '') then overview end as string) as overview,
    cast(case when tagline not in ('\N', '') then tagline end as string) as tagline,
    cast(case when status not in ('\N', '') then status end as string) as status,
    case when regexp_like(release_date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z') and release_date > '0001' then try_cast(release_date as date) end as release_date,
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
    cast(case when outcome = 'kept' and turn > 1 then 'superseded' else outcome end as string) as outcome,
    cast(raw_text as string) as raw_text
from ranked
left join collection on collection.source_file = ranked.source_file and collection.source_record = ranked.source_record
