-- Records of TMDB's answers. Every scalar in them is a text, whose JSON type is right.

-- The elements of a list that have an id, without repeats; NULL of NULL.
macro with_ids(list array<any>) returns array<any> as
    filter(array_distinct(list), x -> x.id <> '' and x.id <> '0');

-- The places of a list of n elements, 0 to n - 1; none where n is 0 or NULL.
macro places_of(n int) returns array<int> as
    slice(sequence(0, n), 1, n);

-- Whether a raw text is an id of TMDB's; false of NULL.
macro is_tmdb_id(raw string) returns boolean as
    coalesce(try_cast(raw as bigint) > 0, false);

-- An id of IMDb's without the blanks around it; NULL where nothing stands.
macro imdb_id_or_null(raw string) returns string as
    text_or_null(trim(both ' ' from raw));

-- A day; NULL of a text that is none.
macro day_or_null(raw string) returns date as
    case when regexp_like(raw, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z') then try_cast(raw as date) end;

-- Whether a text is no day where one should stand: none of the calendar, before the earliest or after 2100; NULL or
-- false of a day, and where nothing stands.
macro is_no_day(raw string, earliest string) returns boolean as
    text_or_null(raw) is not null and not (raw between earliest and '2100-12-31' and day_or_null(raw) is not null);

-- A mean of votes to three places, half up; NULL of a text that is no number.
macro mean_or_null(raw string) returns decimal(5,3) as
    try_cast(floor(try_cast(raw as double) * 1000 + 0.5) / 1000 as decimal(5,3));

-- What becomes of a record: of those of an id that may be kept the one received last is, and the others are superseded.
macro last_received(outcome string, id any, received bigint, source_record bigint) returns string as
    case
        when outcome = 'kept'
            and row_number() over (partition by outcome, id order by received desc, source_record desc) > 1
            then 'superseded'
        else outcome
    end;

-- The fault of an entry of a person's list of films, cast or crew: how grave it is, then the reason and the field, so
-- that of several the smallest is the gravest; NULL of a good entry.
macro entry_fault(
    kind string, id string, vote_count string, popularity string, vote_average string, release_date string
) returns string as
    case
        when startswith(id, '-') then '1 negative_number: movie_credits.' || kind || '.id'
        when startswith(vote_count, '-') then '1 negative_number: movie_credits.' || kind || '.vote_count'
        when startswith(popularity, '-') then '1 negative_number: movie_credits.' || kind || '.popularity'
        when startswith(vote_average, '-') then '1 negative_number: movie_credits.' || kind || '.vote_average'
        when is_no_day(release_date, '1800-01-01') then '2 date: movie_credits.' || kind || '.release_date'
        when try_cast(vote_average as double) > 10 then '3 rating: movie_credits.' || kind || '.vote_average'
    end;

-- Why a record is refused before all but its id and name are looked at, and the field; NULL of one that is well so far.
macro name_fault(fault string, id string, name string) returns string as
    case
        when fault is not null then fault
        when not is_tmdb_id(id) then 'tmdb_id: id'
        when name_or_null(name) is null then 'no_title: name'
    end;

-- Why a person's record is refused, or kept; entry is the gravest fault of its lists of films.
macro person_outcome(
    fault string, id string, name string, gender string, popularity string, birthday string, deathday string,
    imdb_id string, entry string
) returns string as
    case
        when name_fault(fault, id, name) is not null then name_fault(fault, id, name)
        when startswith(gender, '-') then 'negative_number: gender'
        when startswith(popularity, '-') then 'negative_number: popularity'
        when startswith(entry, '1') then substr(entry, 3)
        when is_no_day(birthday, '0001-01-01') then 'date: birthday'
        when is_no_day(deathday, '0001-01-01') then 'date: deathday'
        when startswith(entry, '2') then substr(entry, 3)
        when not regexp_like(imdb_id_or_null(imdb_id), '^nm[0-9]{7,}\z') then 'title_id: imdb_id'
        when startswith(entry, '3') then substr(entry, 3)
        else 'kept'
    end;

-- The list of a film that an element of a kind is of, if the element's id is negative; NULL of a good one.
macro list_fault(kind string, id bigint) returns string as
    case
        when id < 0 then case kind
            when 'genre' then 'genres'
            when 'keyword' then 'keywords.keywords'
            when 'company' then 'production_companies'
            when 'cast' then 'credits.cast'
            when 'crew' then 'credits.crew'
        end
    end;

-- Why a film's record is refused, or kept; negative is a list with a negative id.
macro movie_outcome(
    fault string, id string, title string, original_title string, imdb_id string, release_date string, runtime string,
    budget string, revenue string, popularity string, vote_average string, vote_count string, collection_id string,
    negative string
) returns string as
    case
        when fault is not null then fault
        when try_cast(runtime as bigint) > 999999 then 'json_type: runtime'
        when not is_tmdb_id(id) then 'tmdb_id: id'
        when name_or_null(title) is null and name_or_null(original_title) is null then 'no_title: title'
        when startswith(runtime, '-') then 'negative_number: runtime'
        when startswith(vote_count, '-') then 'negative_number: vote_count'
        when startswith(budget, '-') then 'negative_number: budget'
        when startswith(revenue, '-') then 'negative_number: revenue'
        when startswith(popularity, '-') then 'negative_number: popularity'
        when startswith(vote_average, '-') then 'negative_number: vote_average'
        when negative is not null then 'negative_number: ' || negative || '.id'
        when startswith(collection_id, '-') then 'negative_number: belongs_to_collection.id'
        when is_no_day(release_date, '1800-01-01') then 'date: release_date'
        when not is_title_id(imdb_id_or_null(imdb_id)) then 'title_id: imdb_id'
        when try_cast(vote_average as double) > 10 then 'rating: vote_average'
        else 'kept'
    end;
