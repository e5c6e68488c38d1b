using System.Text;
using Cinelake.Terminal;

namespace Cinelake.Tests.Unit.Terminal;

public sealed class ResultWriterTests
{
    private static readonly Result Example = new(
        ["a", "b"],
        [
            [1, "x \"y\", é"],
            [null, new DateOnly(2024, 3, 31)],
            [6.5000m, new List<object?> { "p", null }],
            [double.NaN, new List<KeyValuePair<string, object?>> { new("id", 5L) }],
        ]
    );

    [Fact]
    public void Json_is_a_list_of_objects_with_columns_in_order()
    {
        Written(Example, ResultFormat.Json)
            .ShouldBe(
                """
                [
                {"a":1,"b":"x \"y\", é"},
                {"a":null,"b":"2024-03-31"},
                {"a":6.5000,"b":["p",null]},
                {"a":"NaN","b":{"id":5}}
                ]

                """
            );
    }

    [Fact]
    public void Csv_quotes_what_must_be_quoted()
    {
        Written(Example, ResultFormat.Csv)
            .ShouldBe(
                """"
                a,b
                1,"x ""y"", é"
                ,2024-03-31
                6.5000,"[""p"",null]"
                NaN,"{""id"":5}"

                """"
            );
    }

    [Fact]
    public void Csv_of_an_empty_value_in_an_only_column_is_not_an_empty_line()
    {
        Written(
                new Result(
                    ["a"],
                    [
                        [null],
                        ["x"],
                    ]
                ),
                ResultFormat.Csv
            )
            .ShouldBe("a\n\"\"\nx\n");
    }

    [Fact]
    public void Json_without_rows_is_an_empty_list()
    {
        Written(new Result(["a"], []), ResultFormat.Json).ShouldBe("[]\n");
    }

    private static string Written(Result result, ResultFormat format)
    {
        using var stream = new MemoryStream();
        ResultWriter.Write(result, format, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
