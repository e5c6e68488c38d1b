using System.CommandLine;
using System.Globalization;
using Cinelake.Terminal;
using CsCheck;

namespace Cinelake.Tests.Unit.Terminal;

public sealed class NumberOptionsTests
{
    private readonly Option<double> share = NumberOptions.Of("--share", "", least: 0.0, most: 1.0, standard: 0.01);
    private readonly Option<int> rows = NumberOptions.Of("--rows", "", least: 1, most: int.MaxValue, standard: 10);
    private readonly Option<int?> limit = NumberOptions.Optional("--limit", "", least: 1, most: 5);

    [Theory]
    [InlineData("0,01")]
    [InlineData("1%")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData(" 0.5")]
    [InlineData("1e-2")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-0.1")]
    [InlineData("1.1")]
    [InlineData("0x1")]
    [InlineData("٠.٥")]
    public void What_is_no_share_is_refused_by_the_option_s_name(string text) =>
        Refusal("--share", text).ShouldBe($"--share must be a number, with a point before its fraction, from 0 to 1, not '{text}'.");

    [Theory]
    [InlineData("99999999999")]
    [InlineData("1,000")]
    [InlineData("1.0")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("ten")]
    public void What_is_no_count_is_refused_by_the_option_s_name(string text) =>
        Refusal("--rows", text).ShouldBe($"--rows must be a whole number from 1 to 2147483647, not '{text}'.");

    [Fact]
    public void Numbers_are_read_the_same_way_in_every_language()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
            };

            Parse("--share", "0.25").GetValue(share).ShouldBe(0.25);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_not_given_has_its_default()
    {
        var parsed = Parse();

        (parsed.GetValue(share), parsed.GetValue(rows), parsed.GetValue(limit)).ShouldBe((0.01, 10, null));
    }

    [Fact]
    public void No_text_is_read_as_a_number_that_it_is_not() =>
        Gen
            .String.Where(text => !text.StartsWith('-') && !text.StartsWith('@'))
            .Sample(
                text =>
                {
                    var parsed = Parse("--rows", text);

                    return parsed.Errors.Count > 0
                        || parsed.GetValue(rows).ToString(CultureInfo.InvariantCulture) == text.TrimStart('+').TrimStart('0');
                },
                iter: 2_000,
                threads: 1
            );

    private string Refusal(string option, string text) => Parse(option, text).Errors.ShouldHaveSingleItem().Message;

    private ParseResult Parse(params string[] arguments) => new RootCommand { share, rows, limit }.Parse(arguments);
}
