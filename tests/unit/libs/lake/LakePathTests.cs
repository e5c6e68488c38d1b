using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Lake;

public sealed class LakePathTests
{
    [Theory]
    [InlineData("Raw/Local/CSV/Movies/2024/03/31/movies.csv")]
    [InlineData("Raw/a b+c%é=1/ふ.json")]
    public void A_path_inside_the_lake_is_kept_as_it_is(string text)
    {
        LakePath.Parse(text).Value.ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("Raw/../../etc")]
    [InlineData("Raw//x")]
    [InlineData("Raw/")]
    [InlineData("./Raw")]
    [InlineData("Raw\\x")]
    [InlineData("Raw/a\nb")]
    public void A_path_that_could_leave_the_lake_is_refused(string text)
    {
        Should.Throw<LakeException>(() => LakePath.Parse(text)).Message.ShouldContain("is not a path inside a lake");
    }

    [Fact]
    public void A_path_has_at_most_1024_bytes()
    {
        var longest = string.Join('/', Enumerable.Repeat(new string('é', 100), 5)) + "/" + new string('a', 19);

        LakePath.Parse(longest).Value.ShouldBe(longest);
        Should.Throw<LakeException>(() => LakePath.Parse(longest + "b"));
    }

    [Theory]
    [InlineData("2024-03-31", "2024/03/31")]
    [InlineData("0099-01-02", "0099/01/02")]
    public void A_date_gives_its_folders(string date, string folders)
    {
        CollectionDate.Parse(date).ToFolders().ShouldBe(folders);
    }

    [Theory]
    [InlineData("2024-3-31")]
    [InlineData("2023-02-29")]
    [InlineData("31/03/2024")]
    public void A_date_in_another_form_is_refused(string text)
    {
        Should.Throw<LakeException>(() => CollectionDate.Parse(text)).Message.ShouldContain("YYYY-MM-DD");
    }
}
