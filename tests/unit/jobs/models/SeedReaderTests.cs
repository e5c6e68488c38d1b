using System.Text;
using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Models;

public sealed class SeedReaderTests
{
    private const string Top = "# Purpose: p\n# Source: s\n# Key: code\n# code: c\n# name: n\n";

    [Fact]
    public void A_seed_gives_its_header_its_columns_and_its_rows()
    {
        var seed = Read(
            "# Purpose: The countries.\n# Source: ISO 3166-1\n# Key: code, since\n"
                + "# code: The code.\n# name: The name.\n# since: From when.\n"
                + "code string,name string,since date\nCI,\"Cote \"\"D\"\", Ivoire\",2024-03-31\nXX,,1999-12-31\n"
        );

        (seed.Purpose, seed.Source).ShouldBe(("The countries.", "ISO 3166-1"));
        seed.Key.ShouldBe(["code", "since"]);
        seed.Columns.ShouldBe([
            new SeedColumn("code", "string", "The code."),
            new SeedColumn("name", "string", "The name."),
            new SeedColumn("since", "date", "From when."),
        ]);
        seed.Rows.Select(row => string.Join('|', row.Select(value => value ?? "null")))
            .ShouldBe(["CI|Cote \"D\", Ivoire|2024-03-31", "XX|null|1999-12-31"]);
    }

    [Fact]
    public void Its_rows_are_portable_sql()
    {
        Read(Top + "code int,name string\n1,it's\n2,\n")
            .Select.Sql.ShouldBe(
                "select cast(code as int) as code, cast(name as string) as name from (values\n"
                    + "(('1'), ('it' || chr(39) || 's')),\n(('2'), null)\n) as seed(code, name)"
            );
    }

    [Theory]
    [InlineData("# Purpose: p\n# Key: a\n# a: b\na string\nx\n", 1, "'# Source: ...' is missing")]
    [InlineData("# Purpose: p\n# Purpose: p\n", 2, "'Purpose' is there twice")]
    [InlineData("# purpose p\n", 1, "a comment at the top is")]
    [InlineData("#Purpose: p\n", 1, "a comment at the top is")]
    [InlineData(Top, 6, "the line with the columns is missing")]
    [InlineData(Top + "code string,name string\n", 6, "there is no row")]
    [InlineData(Top + "code string,name\na,b\n", 6, "'name' is no column")]
    [InlineData(Top + "code string,Name string\na,b\n", 6, "'Name string' is no column")]
    [InlineData(Top + "code string,name text\na,b\n", 6, "'name' has the type 'text': there are string, int")]
    [InlineData(Top + "code string,name string,code string\na,b,c\n", 6, "'code' is there twice")]
    [InlineData(Top + "code string,name string,region string\na,b,c\n", 6, "nothing says what 'region' is: add a line '# region: ...'")]
    [InlineData(Top + "code string\na\n", 5, "'name' is described and is no column")]
    [InlineData("# Purpose: p\n# Source: s\n# Key: id\n# code: c\ncode string\na\n", 3, "'Key' names 'id'")]
    [InlineData(Top + "code string,name string\na,b,c\n", 7, "there are 3 fields, and 2 columns")]
    [InlineData(Top + "code string,name string\na,b\n\nc,d\n", 8, "there are 1 fields, and 2 columns")]
    [InlineData(Top + "code string,name string\na,b\n# c,d\na,e\n", 9, "the key (code) is that of line 7: a")]
    [InlineData(Top + "code string,name string\na,\"two\nlines\"\n,b\n", 7, "'name' is a text without control characters")]
    [InlineData(Top + "code string,name string\na,b\n,c\n", 8, "a column of the key (code) is empty")]
    [InlineData(Top + "code int,name string\n1,b\n2147483648,c\n", 8, "'code' is a whole number of 32 bits, not '2147483648'")]
    [InlineData(Top + "code int,name string\n01,b\n", 7, "'code' is a whole number of 32 bits, not '01'")]
    [InlineData(Top + "code bigint,name double\n1,1e3\n", 7, "'name' is a number such as 0.9, not '1e3'")]
    [InlineData(Top + "code bigint,name double\n1, 1\n", 7, "'name' is a number such as 0.9, not ' 1'")]
    [InlineData(Top + "code string,name boolean\na,True\n", 7, "'name' is true or false, not 'True'")]
    [InlineData(Top + "code string,name date\na,31.03.2024\n", 7, "'name' is a date such as 2024-03-31")]
    [InlineData(Top + "code string,name string\na,b\"c\n", 7, "a double quote stands within a field")]
    [InlineData(Top + "code string,name string\na,\"b\n", 7, "a double quote stands within a field")]
    [InlineData(Top + "code string,name string\na,b\r\n", 7, "a carriage return")]
    [InlineData("\uFEFF" + Top + "code string,name string\na,b\n", 1, "a byte order mark")]
    public void A_file_that_is_no_seed_is_refused_with_its_line(string text, int line, string what)
    {
        var error = Should.Throw<LakeException>(() => Read(text));

        error.Message.ShouldStartWith($"models/seeds/country.csv:{line}: ");
        error.Message.ShouldContain(what);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("# Purpose: p\n# Source: "), 0xFF];

        Should
            .Throw<LakeException>(() => SeedReader.Read("country", "models/seeds/country.csv", bytes))
            .Message.ShouldBe("models/seeds/country.csv:2: it is not UTF-8.");
    }

    private static Seed Read(string text) => SeedReader.Read("country", "models/seeds/country.csv", Encoding.UTF8.GetBytes(text));
}
