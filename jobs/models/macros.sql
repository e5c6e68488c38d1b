-- Expressions that several SELECTs need, each once. A call in a model, a question or a test is replaced by the
-- expression before an engine sees the text (docs/sql.md). tests/golden/macros/ has cases of each.

-- The 60-bit key of a dimension's member, from its kind and its natural key; a NULL natural key has a key too, that of
-- the kind alone.
macro hash_key(kind string, natural_key string) returns bigint as
    conv(substr(md5(concat_ws('|', kind, natural_key)), 1, 15), 16, 10);

-- The key of a day in dim_date, 20240531 of 2024-05-31; NULL of NULL.
macro date_key(day date) returns int as
    year(day) * 10000 + month(day) * 100 + day(day);

-- A raw text; NULL where the source has \N or nothing.
macro text_or_null(raw string) returns string as
    case when raw not in ('\N', '') then raw end;

-- A raw text; NULL where the source has \N or nothing, blanks being nothing. The blanks around a text stay.
macro name_or_null(raw string) returns string as
    case when trim(both ' ' from raw) not in ('\N', '') then raw end;

-- A raw text of up to nine digits as a number; NULL of any other.
macro int_or_null(raw string) returns int as
    case when regexp_like(raw, '^[0-9]{1,9}\z') then try_cast(raw as int) end;

-- A raw text of up to twelve digits as a number; NULL of any other.
macro bigint_or_null(raw string) returns bigint as
    case when regexp_like(raw, '^[0-9]{1,12}\z') then try_cast(raw as bigint) end;

-- Whether a raw text is an id of IMDb's titles, as tt0111161 is; NULL of NULL.
macro is_title_id(raw string) returns boolean as
    regexp_like(raw, '^tt[0-9]{7,}\z');

-- Whether a raw text is a day of the years 1800 to 2100, written 2024-05-31; NULL of NULL.
macro is_iso_date(raw string) returns boolean as
    regexp_like(raw, '^[0-9]{4}-[0-9]{2}-[0-9]{2}\z')
    and raw between '1800-01-01' and '2100-12-31'
    and try_cast(raw as date) is not null;

-- The nearest whole number, half up; NULL of NULL.
macro round0(x double) returns bigint as floor(x + 0.5);

-- Half up to four places; NULL of NULL.
macro round4(x double) returns decimal(6,4) as
    floor(x * 10000 + 0.5) / 10000;

-- A rating of one decimal place as whole tenths, whose sums are exact; NULL of NULL.
macro tenths(rating decimal(3,1)) returns int as floor(rating * 10);

-- The mean of whole numbers or decimals, unrounded; leaves out NULLs, NULL where there is nothing else.
macro mean_of(x any) returns double as cast(sum(x) as double) / nullif(count(x), 0);

-- The median, unrounded; leaves out NULLs, NULL where there is nothing else.
macro median_of(x any) returns double as percentile_cont(0.5) within group (order by cast(x as double));

-- The mean of ratings of at most four decimal places, half up to four; leaves out NULLs, NULL where there is nothing
-- else.
macro mean4(rating any) returns decimal(6,4) as
    floor(cast(sum(rating) * 10000 as double) / nullif(count(rating), 0) + 0.5) / 10000;

-- The median of ratings, half up to four places; leaves out NULLs, NULL where there is nothing else.
macro median4(rating any) returns decimal(6,4) as round4(median_of(rating));

-- The mean of ratings by their votes, half up to four places; leaves out NULLs, NULL where no vote is left.
macro weighted_mean4(rating any, votes bigint) returns decimal(6,4) as
    floor(
        cast(sum(rating * votes) * 10000 as double)
        / nullif(cast(sum(case when rating is not null then votes end) as double), 0) + 0.5
    ) / 10000;

-- The square of the standard error of a mean of ratings of one decimal place: the sample variance by n; leaves out
-- NULLs, NULL of fewer than two.
macro mean_variance(rating decimal(3,1)) returns double as
    (
        cast(sum(tenths(rating) * tenths(rating)) as double)
        - cast(sum(tenths(rating)) as double) * cast(sum(tenths(rating)) as double) / count(rating)
    ) / 100 / nullif(count(rating) - 1, 0) / count(rating);

-- The lower bound, at 95 %, of the difference of two means (Welch), from the means and the squares of their standard
-- errors; NULL where one of them is.
macro welch_low(mean double, variance double, other_mean double, other_variance double) returns decimal(6,4) as
    round4(mean - other_mean - 1.96 * sqrt(variance + other_variance));

-- The upper bound, at 95 %, of the difference of two means (Welch); NULL where one of them is.
macro welch_high(mean double, variance double, other_mean double, other_variance double) returns decimal(6,4) as
    round4(mean - other_mean + 1.96 * sqrt(variance + other_variance));

-- Pearson's correlation, unrounded, of the rows where both are known; NULL where one of them does not vary.
macro correlation(y double, x double) returns double as
    regr_sxy(y, x) / nullif(sqrt(regr_sxx(y, x)) * sqrt(regr_syy(y, x)), 0);

-- log10 at six places, beyond which engines differ; NULL of NULL, of 0 and of less.
macro log10_at_6(x any) returns double as case when x > 0 then floor(log10(x) * 1000000 + 0.5) / 1000000 end;

-- Whether a year is among the last ones up to the newest; every year where 0 is said for how many. NULL of NULL.
macro within_years(release_year int, newest_year int, years int) returns boolean as
    years = 0 or release_year > newest_year - years;

-- e^(2 atanh(r)) of a correlation r; NULL where that is too large or endless.
macro fisher_odds(r double) returns double as
    case when abs(r) < 0.9999999999 then (1 + r) / (1 - r) end;

-- By what factor the odds of a correlation of n pairs may be off at 95 %; NULL of three pairs and less.
macro fisher_width(n bigint) returns double as
    case when n > 3 then power(2.718281828459045, 3.92 / sqrt(cast(n - 3 as double))) end;

-- The lower end of Fisher's 95 % interval of a correlation r of n pairs: tanh(atanh(r) - 1.96 / sqrt(n - 3)).
macro fisher_low(r double, n bigint) returns double as
    (fisher_odds(r) / fisher_width(n) - 1) / (fisher_odds(r) / fisher_width(n) + 1);

-- The upper end of Fisher's 95 % interval of a correlation r of n pairs: tanh(atanh(r) + 1.96 / sqrt(n - 3)).
macro fisher_high(r double, n bigint) returns double as
    (fisher_odds(r) * fisher_width(n) - 1) / (fisher_odds(r) * fisher_width(n) + 1);

-- The correlation of a column of 0 and 1 with a number y, from the rows that hold a 1 (how many, the sum of their y)
-- and from all rows (the same, and y's sum of squared deviations). Sums are of y times the scale, to be whole numbers.
-- NULL where y or the column does not vary.
macro flag_correlation(
    ones double, ones_sum double, scale int, rows_all double, rows_sum double, rows_sxx double
) returns double as
    (ones_sum - rows_sum * ones / nullif(rows_all, 0)) / scale
    / nullif(sqrt(ones * (1 - ones / nullif(rows_all, 0))) * sqrt(rows_sxx), 0);

-- The words of a text: lower case, without diacritics, one blank before, after and between, all that is no letter or
-- digit being blank. NULL of NULL. Most texts are plain ASCII, which is told sooner than translated.
macro plain_words(text string) returns string as
    ' ' || regexp_replace(
        case
            when regexp_like(text, '[^ -~]') then regexp_replace(lower(translate(
                text,
            'ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặḂḃḄḅḆḇÇçĆćĈĉĊċČčḈḉĎďḊḋḌḍḎḏḐḑḒḓÈÉÊËèéêëĒēĔĕĖėĘ' ||
            'ęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệḞḟĜĝĞğĠġĢģǦǧǴǵḠḡĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊịĴĵǰĶķǨǩ' ||
            'ḰḱḲḳḴḵĹĺĻļĽľḶḷḸḹḺḻḼḽḾḿṀṁṂṃÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋºÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚ' ||
            'ớỜờỞởỠỡỢợṔṕṖṗŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛŢţŤťȚțṪṫṬṭṮṯṰṱẗÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗ' ||
            'ṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựṼṽṾṿŴŵẀẁẂẃẄẅẆẇẈẉẘẊẋẌẍÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹŹźŻżŽžẐẑẒẓẔẕ',
            'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbccccccccccccddddddddddddeeeeeeeeeeeeeee' ||
            'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeffgggggggggggggghhhhhhhhhhhhhhhiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiijjjkkkk' ||
            'kkkkkkllllllllllllllmmmmmmnnnnnnnnnnnnnnnnnnoooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo' ||
            'ooooooooopppprrrrrrrrrrrrrrrrrrsssssssssssssssssssssstttttttttttttttuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu' ||
            'uuuuuuuuuuuuuuuuuuuuuuuuvvvvwwwwwwwwwwwwwxxxxyyyyyyyyyyyyyyyyyyyzzzzzzzzzzzz'
            )), '[\x{0300}-\x{036f}]', '')
            else lower(text)
        end,
        '[^a-z0-9]+',
        ' '
    ) || ' ';

-- The first year of a year's decade; NULL of NULL.
macro decade_of(y int) returns int as
    y - mod(y, 10);

-- TMDB's mean vote to two places, half up; NULL where it is not of votes: TMDB has means without votes, and the reverse.
macro known_rating(vote_average decimal(5,3), vote_count bigint) returns decimal(4,2) as
    case when vote_count > 0 and vote_average > 0 then vote_average end;

-- A genre of the CSV files by the name that both sources share: TMDB's where IMDb writes another; NULL of NULL.
macro genre_of_imdb(name string) returns string as
    case when name = 'Sci-Fi' then 'Science Fiction' else name end;

-- The name in a group's newest record that has one, an aggregate: by collection date, then as received. NULL of none.
macro newest_name(dt date, received bigint, source_record bigint, name string) returns string as
    max(case when name is not null then struct(dt, received, source_record, name) end).name;

-- Of pairs of a person and an artist, by their shared titles: 1 where each is the other's first choice among the pairs
-- that are alike taken or free; else, and of the taken, 0.
macro is_mutual_choice(person_id bigint, name string, birth int, titles bigint, taken int) returns int as
    case
        when taken = 0
            and row_number() over (partition by person_id, taken order by titles desc, birth) = 1
            and row_number() over (partition by name, birth, taken order by titles desc, person_id) = 1
            then 1
        else 0
    end;

-- Of pairs of a person and an artist: 1 where either is joined in this or another pair, else 0.
macro is_taken(person_id bigint, name string, birth int, joined int) returns int as
    greatest(max(joined) over (partition by person_id), max(joined) over (partition by name, birth));
