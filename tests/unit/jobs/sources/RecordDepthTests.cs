using System.Text;
using Cinelake.Ingestion.Json;
using Cinelake.Jobs.Sources;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Jobs.Sources;

/// <summary>A record as deep as it may be, or deeper, fares the same where it lands and where it is read.</summary>
public sealed class RecordDepthTests
{
    private static readonly SourceDeclaration Source = new()
    {
        Name = "movies_json",
        Text = "",
        Format = RawFormat.Json,
        Kind = "movies",
        Required = ["id"],
        Fields = [new RecordField("id", RecordFieldType.Integer, [])],
    };

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100)]
    [InlineData(RawJson.MaximumDepth)]
    public async Task Deep_record_lands_without_a_finding_and_is_read(int depth)
    {
        var file = FileWith(depth);

        var landed = await LandAsync(file);
        var staged = await StageAsync(file);

        landed.Findings.ShouldBeEmpty();
        landed.Lines.ShouldBe(2);
        staged.ShouldContain("\"id\":\"7\"");
        staged.ShouldNotContain("\"fault\":\"");
    }

    [Theory]
    [InlineData(RawJson.MaximumDepth + 1)]
    [InlineData(2_000)]
    public async Task Record_that_is_too_deep_lands_with_the_finding_for_which_it_is_not_read(int depth)
    {
        var file = FileWith(depth);

        var finding = (await LandAsync(file)).Findings.ShouldHaveSingleItem();
        var refusal = await Should.ThrowAsync<UnreadableFileException>(() => StageAsync(file));

        finding.Code.ShouldBe(FindingCode.NotJson);
        refusal.Message.ShouldContain($"is not JSON at byte {finding.First:N0}");
    }

    /// <summary>A list of two records; the second nests so deep, itself included, in a field that no source declares.</summary>
    private static byte[] FileWith(int depth) =>
        Encoding.UTF8.GetBytes(
            $$"""[{"id":1,"title":"a"},{"id":7,"title":"b","more":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}]"""
        );

    private static async Task<Cinelake.Ingestion.Landing.ContentProfile> LandAsync(byte[] file)
    {
        using var content = new MemoryStream(file);
        return await JsonProfile.ReadAsync(content, file.Length, knownKind: null, TestContext.Current.CancellationToken);
    }

    private static async Task<string> StageAsync(byte[] file)
    {
        using var raw = new MemoryStream(file);
        using var staged = new MemoryStream();
        await RecordStaging.StageAsync(
            Source,
            new RecordOrigin("Raw/a.json", 1, "2024-03-31"),
            raw,
            staged,
            TestContext.Current.CancellationToken
        );
        return Encoding.UTF8.GetString(staged.ToArray());
    }
}
