-- Expressions that several SELECTs need, each once. A call in a model, a question or a test is replaced by the expression before an
-- engine sees the text (docs/sql.md). tests/golden/macros/ has cases of each.

-- The 60-bit key of a dimension's member, from its kind and its natural key; a NULL natural key has a key too, that of the kind alone.
macro hash_key(kind string, natural_key string) returns bigint as
    conv(substr(md5(concat_ws('|', kind, natural_key)), 1, 15), 16, 10);
