-- Keys of the star schema.

-- The 60-bit key of a dimension's member, from its kind and its natural key; a NULL natural key has a key too, that of
-- the kind alone.
macro hash_key(kind string, natural_key string) returns bigint as
    conv(substr(md5(concat_ws('|', kind, natural_key)), 1, 15), 16, 10);

-- The key of a day in dim_date, 20240531 of 2024-05-31; NULL of NULL.
macro date_key(day date) returns int as
    year(day) * 10000 + month(day) * 100 + day(day);
