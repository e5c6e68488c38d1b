-- Purpose: The rows of movies.csv, clean and typed.
-- Grain: one row of the file, which is one artist of one film.
-- Key: source_file, source_line
-- Source: Local
-- Accounts: yes
-- Test: not_null(title_id, primary_title, artist_name, genres, professions, known_for)
-- Test: accepted(gender: actor, actress)
-- Test: holds(release_year between 1800 and 2100)
-- Test: holds(birth_year between 1 and 2100)
-- Test: holds(death_year between 1 and 2100)
-- Test: holds(runtime_minutes between 1 and 999999)
-- Test: holds(average_rating between 0 and 10)
-- Test: holds(votes >= 0)
with
    csv_line as (
        select * from movies_csv
    ),
    -- \N and nothing are null; where no text can stand, N is what a reader with escapes left of \N.
    cell as (
        select
            source_file,
            source_line,
            received,
            line,
            fault,
            field_count,
            case when id not in ('\N', '') then id end as title_id,
            case when trim(both ' ' from "tituloPincipal") not in ('\N', '') then "tituloPincipal" end as primary_title,
            case when "tituloOriginal" not in ('\N', '') then "tituloOriginal" end as original_title,
            case when "anoLancamento" not in ('\N', '', 'N') then "anoLancamento" end as release_year,
            case when "tempoMinutos" not in ('\N', '', 'N') then "tempoMinutos" end as runtime,
            case when genero not in ('\N', '', 'N') then genero else '' end as genres,
            case when "notaMedia" not in ('\N', '', 'N') then "notaMedia" end as rating,
            case when "numeroVotos" not in ('\N', '', 'N') then "numeroVotos" end as votes,
            case when "generoArtista" not in ('\N', '') then "generoArtista" end as gender,
            case when personagem not in ('\N', '') then personagem end as characters,
            case when trim(both ' ' from "nomeArtista") not in ('\N', '') then "nomeArtista" end as artist_name,
            case when "anoNascimento" not in ('\N', '', 'N') then "anoNascimento" end as birth_year,
            case when "anoFalecimento" not in ('\N', '', 'N') then "anoFalecimento" end as death_year,
            case when profissao not in ('\N', '', 'N') then profissao else '' end as professions,
            case when "titulosMaisConhecidos" not in ('\N', '', 'N') then "titulosMaisConhecidos" else '' end as known_for
        from csv_line
    ),
    typed as (
        select
            source_file,
            source_line,
            received,
            line,
            fault,
            field_count,
            title_id,
            primary_title,
            original_title,
            release_year,
            case when regexp_like(release_year, '^[0-9]{1,9}\z') then try_cast(release_year as int) end as release_year_number,
            runtime,
            case when regexp_like(runtime, '^[0-9]{1,9}\z') then try_cast(runtime as int) end as runtime_number,
            case
                when genres = '' or contains(genres, ' ') or contains(genres, ',,') or startswith(genres, ',') or endswith(genres, ',')
                    then filter(split(regexp_replace(trim(both ' ' from genres), ' *, *', ','), ','), x -> x <> '')
                else split(genres, ',')
            end as genres,
            rating,
            case when regexp_like(rating, '^[0-9]{1,9}([.][0-9])?\z') then try_cast(rating as decimal(10,1)) end as rating_number,
            votes,
            case when regexp_like(votes, '^[0-9]{1,12}\z') then try_cast(votes as bigint) end as votes_number,
            gender,
            characters,
            artist_name,
            birth_year,
            case when regexp_like(birth_year, '^[0-9]{1,9}\z') then try_cast(birth_year as int) end as birth_year_number,
            death_year,
            case when regexp_like(death_year, '^[0-9]{1,9}\z') then try_cast(death_year as int) end as death_year_number,
            case
                when professions = '' or contains(professions, ' ') or contains(professions, ',,') or startswith(professions, ',') or endswith(professions, ',')
                    then filter(split(regexp_replace(trim(both ' ' from professions), ' *, *', ','), ','), x -> x <> '')
                else split(professions, ',')
            end as professions,
            case
                when known_for = '' or contains(known_for, ' ') or contains(known_for, ',,') or startswith(known_for, ',') or endswith(known_for, ',')
                    then filter(split(regexp_replace(trim(both ' ' from known_for), ' *, *', ','), ','), x -> x <> '')
                else split(known_for, ',')
            end as known_for
        from cell
    )
-- A number without its form is a reason of its own; one that is too long, or negative, is out of its range.
-- Only a list that may repeat something pays for the removal of repeats.
select
    cast(title_id as string) as title_id,
    cast(primary_title as string) as primary_title,
    cast(original_title as string) as original_title,
    cast(release_year_number as int) as release_year,
    cast(runtime_number as int) as runtime_minutes,
    case
        when get(genres, 1) = get(genres, 0) or get(genres, 2) in (get(genres, 0), get(genres, 1)) or size(genres) > 3 then array_distinct(genres)
        else genres
    end as genres,
    try_cast(rating_number as decimal(3,1)) as average_rating,
    cast(votes_number as bigint) as votes,
    cast(gender as string) as gender,
    cast(characters as string) as characters,
    cast(artist_name as string) as artist_name,
    cast(birth_year_number as int) as birth_year,
    cast(death_year_number as int) as death_year,
    case
        when get(professions, 1) = get(professions, 0) or get(professions, 2) in (get(professions, 0), get(professions, 1)) or size(professions) > 3 then array_distinct(professions)
        else professions
    end as professions,
    case
        when get(known_for, 1) = get(known_for, 0) or get(known_for, 2) in (get(known_for, 0), get(known_for, 1)) or get(known_for, 3) in (get(known_for, 0), get(known_for, 1), get(known_for, 2)) or size(known_for) > 4 then array_distinct(known_for)
        else known_for
    end as known_for,
    cast(source_file as string) as source_file,
    cast(source_line as bigint) as source_line,
    cast(received as bigint) as received,
    case
        when fault is not null then fault
        when field_count <> 15 then 'field_count'
        when not coalesce(regexp_like(title_id, '^tt[0-9]{7,}\z'), false) then 'title_id: id'
        when primary_title is null then 'no_title: tituloPincipal'
        when artist_name is null then 'no_artist_name: nomeArtista'
        when coalesce(release_year_number not between 1800 and 2100, regexp_like(release_year, '^-?[0-9]+\z')) then 'release_year: anoLancamento'
        when coalesce(birth_year_number not between 1 and 2100, regexp_like(birth_year, '^-?[0-9]+\z')) then 'birth_year: anoNascimento'
        when coalesce(death_year_number not between 1 and 2100, regexp_like(death_year, '^-?[0-9]+\z')) then 'death_year: anoFalecimento'
        when coalesce(runtime_number not between 1 and 999999, regexp_like(runtime, '^-?[0-9]+\z')) then 'runtime: tempoMinutos'
        when votes_number is null and regexp_like(votes, '^-?[0-9]+\z') then 'votes: numeroVotos'
        when coalesce(rating_number > 10, regexp_like(rating, '^-?[0-9]+([.][0-9]+)?\z')) then 'rating: notaMedia'
        when release_year_number is null and release_year is not null then 'not_a_number: anoLancamento'
        when birth_year_number is null and birth_year is not null then 'not_a_number: anoNascimento'
        when death_year_number is null and death_year is not null then 'not_a_number: anoFalecimento'
        when runtime_number is null and runtime is not null then 'not_a_number: tempoMinutos'
        when votes_number is null and votes is not null then 'not_a_number: numeroVotos'
        when rating_number is null and rating is not null then 'not_a_number: notaMedia'
        when gender not in ('actor', 'actress') then 'gender: generoArtista'
        else 'kept'
    end as outcome,
    cast(line as string) as raw_text
from typed
