-- What makes DuckDB understand the portable SQL of docs/sql.md: Spark's order of NULLs, its lambdas, and its names for functions that
-- DuckDB calls otherwise. A macro takes no DISTINCT, FILTER, OVER or lambda.
set global default_null_order = 'nulls_first_on_asc_last_on_desc';
set global TimeZone = 'UTC';
set global lambda_syntax = 'ENABLE_SINGLE_ARROW';

-- Spark's keeps the first of equal elements where it stood; DuckDB's own loses the order.
create macro array_distinct(x) as list_filter(x, (e, i) -> list_position(x, e) = i);
create macro explode(x) as unnest(x);
create macro sequence(a, b) as case when a <= b then generate_series(a, b) else generate_series(a, b, -1) end;
create macro size(x) as cast(len(x) as int);
create macro get(l, i) as case when i >= 0 then l[i + 1] end;
create macro slice(l, a, n) as l[a:a + n - 1];
create macro struct(a) as struct_pack(a),
    (a, b) as struct_pack(a, b),
    (a, b, c) as struct_pack(a, b, c),
    (a, b, c, d) as struct_pack(a, b, c, d),
    (a, b, c, d, e) as struct_pack(a, b, c, d, e),
    (a, b, c, d, e, f) as struct_pack(a, b, c, d, e, f);
create macro sort_array(x) as list_sort(x, 'ASC', 'NULLS FIRST');
create macro array_join(l, s) as array_to_string(l, s);
create macro array_max(l) as list_max(l);
create macro array_min(l) as list_min(l);
create macro collect_list(x) as coalesce(array_agg(x) filter (where x is not null), []);
create macro collect_set(x) as coalesce(array_agg(distinct x) filter (where x is not null), []);
create macro regexp_like(s, p) as regexp_matches(s, p);
create macro regexp_replace(s, p, r) as system.main.regexp_replace(s, p, r, 'g');
create macro startswith(s, p) as starts_with(s, p);
create macro endswith(s, p) as ends_with(s, p);
create macro conv(s, f, t) as cast(cast('0x' || s as bigint) as varchar);
create macro datediff(a, b) as cast(date_diff('day', b, a) as int);
