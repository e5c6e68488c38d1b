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
