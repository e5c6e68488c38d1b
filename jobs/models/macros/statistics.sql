-- Means, medians, correlations and their bounds.

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

-- The mean popularity, half up to four places; leaves out NULLs, NULL where there is nothing else. Sums of
-- millionths are exact.
macro mean_popularity(popularity double) returns decimal(12,4) as
    floor(
        cast(sum(cast(floor(popularity * 1000000 + 0.5) as bigint)) as double) / nullif(count(popularity), 0)
        / 100 + 0.5
    ) / 10000;

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
