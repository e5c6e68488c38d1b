-- Raw texts, as the CSV files and TMDB's answers have them.

-- A raw text; NULL where the source has \N or nothing.
macro text_or_null(raw string) returns string as
    case when raw not in ('\N', '') then raw end;

-- A raw text; NULL where the source has \N or nothing, blanks being nothing. The blanks around a text stay.
macro name_or_null(raw string) returns string as
    case when trim(both ' ' from raw) not in ('\N', '') then raw end;

-- A raw text of up to nine digits as a number; NULL of any other.
macro int_or_null(raw string) returns int as
    case when raw <> '\N' and regexp_like(raw, '^[0-9]{1,9}\z') then try_cast(raw as int) end;

-- A raw text of up to twelve digits as a number; NULL of any other.
macro bigint_or_null(raw string) returns bigint as
    case when regexp_like(raw, '^[0-9]{1,12}\z') then try_cast(raw as bigint) end;

-- Whether a raw text is an id of IMDb's titles, as tt0111161 is; NULL of NULL.
macro is_title_id(raw string) returns boolean as
    regexp_like(raw, '^tt[0-9]{7,}\z');
