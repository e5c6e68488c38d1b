-- Lines of the CSV files. In numbers and lists \N, nothing and N are NULL; N is what a reader with escapes left of \N.
-- To compare with \N first spares most lines the pattern.

-- A rating with at most one decimal; NULL of any other text.
macro rating_or_null(raw string) returns decimal(10,1) as
    case when raw <> '\N' and regexp_like(raw, '^[0-9]{1,9}([.][0-9])?\z') then try_cast(raw as decimal(10,1)) end;

-- The elements of a list with commas, without blanks around them and empty ones; an empty list of NULL. Most lists need
-- no more than the split.
macro list_of(raw string) returns array<string> as
    case
        when coalesce(raw in ('\N', '', 'N'), true) then filter(split('', ','), x -> x <> '')
        when contains(raw, ' ') or contains(raw, ',,') or startswith(raw, ',') or endswith(raw, ',')
            then filter(split(regexp_replace(trim(both ' ' from raw), ' *, *', ','), ','), x -> x <> '')
        else split(raw, ',')
    end;

-- A list without repeats, each at its first place. Only a list that may have some pays for their removal.
macro without_repeats(list array<string>) returns array<string> as
    case
        when size(list) > 4
            or get(list, 1) = get(list, 0)
            or get(list, 2) in (get(list, 0), get(list, 1))
            or get(list, 3) in (get(list, 0), get(list, 1), get(list, 2))
            then array_distinct(list)
        else list
    end;

-- Whether a number is out of its range: too small, too large, or digits that are too many or negative; NULL or false of
-- one within, and of a text that is no number.
macro is_out_of_range(raw string, number bigint, low bigint, high bigint) returns boolean as
    coalesce(number not between low and high, raw <> '\N' and regexp_like(raw, '^-?[0-9]+\z'));

-- Whether a rating is above 10, negative or has more decimals than one; NULL or false as is_out_of_range has it.
macro is_no_rating(raw string, rating decimal(10,1)) returns boolean as
    coalesce(rating > 10, raw <> '\N' and regexp_like(raw, '^-?[0-9]+([.][0-9]+)?\z'));

-- Whether a text is no number where one should stand; NULL or false of a number, and where nothing stands.
macro is_no_number(raw string, number any) returns boolean as
    number is null and raw not in ('\N', '', 'N');

-- Why a line is refused before its numbers are looked at, and the column it is about; NULL of one that is well so far.
macro line_fault(fault string, fields int, expected int, id string, title string, artist string) returns string as
    case
        when fault is not null then fault
        when fields <> expected then 'field_count'
        when not coalesce(is_title_id(id), false) then 'title_id: id'
        when title is null then 'no_title: tituloPincipal'
        when artist is null then 'no_artist_name: nomeArtista'
    end;

-- Why a line is refused for a number that is out of its range, of those that both files have; NULL of one that is well.
macro range_fault(
    birth string, birth_year int, death string, death_year int, runtime string, runtime_minutes int,
    votes string, votes_number bigint, mean string, rating decimal(10,1)
) returns string as
    case
        when is_out_of_range(birth, birth_year, 1, 2100) then 'birth_year: anoNascimento'
        when is_out_of_range(death, death_year, 1, 2100) then 'death_year: anoFalecimento'
        when is_out_of_range(runtime, runtime_minutes, 1, 999999) then 'runtime: tempoMinutos'
        when is_out_of_range(votes, votes_number, 0, 999999999999) then 'votes: numeroVotos'
        when is_no_rating(mean, rating) then 'rating: notaMedia'
    end;

-- Why a line is refused for a text where a number should stand, or another gender, of what both files have; NULL of one
-- that is well.
macro form_fault(
    birth string, birth_year int, death string, death_year int, runtime string, runtime_minutes int,
    votes string, votes_number bigint, mean string, rating decimal(10,1), gender string
) returns string as
    case
        when is_no_number(birth, birth_year) then 'not_a_number: anoNascimento'
        when is_no_number(death, death_year) then 'not_a_number: anoFalecimento'
        when is_no_number(runtime, runtime_minutes) then 'not_a_number: tempoMinutos'
        when is_no_number(votes, votes_number) then 'not_a_number: numeroVotos'
        when is_no_number(mean, rating) then 'not_a_number: notaMedia'
        when text_or_null(gender) not in ('actor', 'actress') then 'gender: generoArtista'
    end;
