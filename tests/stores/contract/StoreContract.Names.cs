using Cinelake.Lake;

namespace Cinelake.Tests.Stores.Contract;

public abstract partial class StoreContract
{
    public static TheoryData<string> OddNames { get; } =
    [
        "Trusted/dt=2024-03-31/run=20240331T120000Z-3fa9c1/part-00000.parquet",
        "Raw/a b/ c .csv",
        "Raw/1+1=2.csv",
        "Raw/100%.csv",
        "Raw/%2F%41.csv",
        "Raw/a&b?c#d.csv",
        "Raw/ação/filmes.csv",
        "Raw/映画/🎬.json",
        "Raw/'\"`$(x);*[!]{~}<>|@:,^.csv",
        "Raw/-rf",
        "Raw/.hidden/.csv",
        "Raw/UPPER/upper",
    ];

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task An_odd_name_is_kept(string name)
    {
        (await Store.PutIfAbsentAsync(At(name), Bytes(name), Cancellation)).ShouldBeTrue();

        (await ListAsync(name[..name.IndexOf('/')])).ShouldBe([name]);
        (await ReadAsync(At(name))).ShouldBe(Bytes(name));
        (await Store.PutIfAbsentAsync(At(name), Bytes("other"), Cancellation)).ShouldBeFalse();
        await Store.DeleteAsync(At(name), Cancellation);
        (await Store.FindAsync(At(name), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Composed_and_decomposed_letters_are_two_names()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the file systems of other systems may take them for one");

        (await Store.PutIfAbsentAsync(At("Raw/Ame\u0301lie"), Bytes("NFD"), Cancellation)).ShouldBeTrue();
        (await Store.PutIfAbsentAsync(At("Raw/Am\u00e9lie"), Bytes("NFC"), Cancellation)).ShouldBeTrue();

        (await ListAsync("Raw")).ShouldBe(["Raw/Ame\u0301lie", "Raw/Am\u00e9lie"]);
    }

    [Fact]
    public async Task A_long_name_is_kept()
    {
        var name = string.Join('/', Enumerable.Repeat(new string('x', 180), 5)); // with a root of up to 120 bytes S3's 1,024

        (await Store.PutIfAbsentAsync(At(name), Bytes("x"), Cancellation)).ShouldBeTrue();

        (await ReadAsync(At(name))).ShouldBe(Bytes("x"));
    }

    [Fact]
    public async Task A_listing_is_in_the_order_of_utf8_and_of_that_folder_alone()
    {
        string[] names = ["Raw/a", "Raw/a b", "Raw/a-b/x", "Raw/a/b", "Raw/a/c/d", "Raw/a0", "Raw/B", "Raw/é", "Raw/\uffee", "Raw/🎬"];
        foreach (var name in names.Append("RawX/a").Append("Ra/w").Where(name => name != "Raw/a").Reverse())
            await Store.PutIfAbsentAsync(At(name), Bytes(name), Cancellation);

        (await ListAsync("Raw")).ShouldBe([
            "Raw/B",
            "Raw/a b",
            "Raw/a-b/x",
            "Raw/a/b",
            "Raw/a/c/d",
            "Raw/a0",
            "Raw/é",
            "Raw/\uffee",
            "Raw/🎬",
        ]);
        (await ListAsync("Raw/a")).ShouldBe(["Raw/a/b", "Raw/a/c/d"]);
        (await ListAsync("Raw/none")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_listing_of_more_than_a_page_is_complete()
    {
        var names = Enumerable.Range(0, 1030).Select(number => $"Raw/{number:0000}").ToList();
        await Parallel.ForEachAsync(
            names,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation },
            async (name, stop) => await Store.PutIfAbsentAsync(At(name), Bytes(name), stop)
        );

        (await ListAsync("Raw")).ShouldBe(names);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("Raw/../../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("Raw//a")]
    [InlineData("Raw/./a")]
    [InlineData("Raw\\..\\a")]
    [InlineData("Raw/a\0b")]
    [InlineData("Raw/\ud83c")]
    [InlineData("")]
    public void A_path_that_leaves_the_lake_is_none(string text)
    {
        Should.Throw<LakeException>(() => At(text)).Message.ShouldContain("is not a path inside a lake");
        Should.Throw<LakeException>(() => LakePath.Of(Zone.Raw) / $"x/{text}/..");
    }
}
