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
    typed as (
        select
            *,
            name_or_null("tituloPincipal") as primary_title,
            int_or_null("anoLancamento") as release_year,
            int_or_null("tempoMinutos") as runtime_minutes,
            rating_or_null("notaMedia") as rating,
            bigint_or_null("numeroVotos") as votes,
            name_or_null("nomeArtista") as artist_name,
            int_or_null("anoNascimento") as birth_year,
            int_or_null("anoFalecimento") as death_year,
            list_of(genero) as genres,
            list_of(profissao) as professions,
            list_of("titulosMaisConhecidos") as known_for
        from movies_csv
    )
select
    cast(text_or_null(id) as string) as title_id, -- IMDb's id of the film
    cast(primary_title as string) as primary_title, -- the main title
    cast(text_or_null("tituloOriginal") as string) as original_title, -- the title in its own language
    cast(release_year as int) as release_year, -- year of release
    cast(runtime_minutes as int) as runtime_minutes, -- minutes
    without_repeats(genres) as genres, -- IMDb's genres, in the file's order
    try_cast(rating as decimal(3,1)) as average_rating, -- mean of IMDb's votes, 0 to 10
    cast(votes as bigint) as votes, -- IMDb's votes
    cast(text_or_null("generoArtista") as string) as gender, -- actor or actress
    cast(text_or_null(personagem) as string) as characters, -- whom the artist plays
    cast(artist_name as string) as artist_name, -- the artist's name
    cast(birth_year as int) as birth_year, -- the artist's year of birth
    cast(death_year as int) as death_year, -- the artist's year of death
    without_repeats(professions) as professions, -- the artist's professions, in the file's order
    without_repeats(known_for) as known_for, -- IMDb's ids of the titles that the artist is known for
    cast(source_file as string) as source_file, -- the raw file
    cast(source_line as bigint) as source_line, -- the line there, the header being 1
    cast(received as bigint) as received, -- the file's place in the order of receipt
    coalesce(
        line_fault(fault, field_count, 15, id, primary_title, artist_name),
        case when is_out_of_range("anoLancamento", release_year, 1800, 2100) then 'release_year: anoLancamento' end,
        range_fault(
            "anoNascimento", birth_year, "anoFalecimento", death_year, "tempoMinutos", runtime_minutes,
            "numeroVotos", votes, "notaMedia", rating
        ),
        case when is_no_number("anoLancamento", release_year) then 'not_a_number: anoLancamento' end,
        form_fault(
            "anoNascimento", birth_year, "anoFalecimento", death_year, "tempoMinutos", runtime_minutes,
            "numeroVotos", votes, "notaMedia", rating, "generoArtista"
        ),
        'kept'
    ) as outcome, -- kept, or why the line is refused and its column
    cast(line as string) as raw_text -- the line as it is
from typed
