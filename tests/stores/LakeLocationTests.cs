using Cinelake.Lake;

namespace Cinelake.Tests.Stores;

public sealed class LakeLocationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("s3://")]
    [InlineData("s3://UPPER/x")]
    [InlineData("s3://ab")]
    [InlineData("s3://bucket/../other")]
    [InlineData("s3://bucket//x")]
    [InlineData("gs://bucket")]
    [InlineData("https://bucket.s3.amazonaws.com")]
    public void A_location_that_is_none_is_refused(string location) => Should.Throw<LakeException>(() => LakeLocation.Open(location));

    [Fact]
    public void A_file_is_no_lake()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("movies.csv", [1]);

        Should.Throw<LakeException>(() => LakeLocation.Open(file)).Message.ShouldContain("is a file");
    }

    [Theory]
    [InlineData("s3://bucket", "Raw/a")]
    [InlineData("s3://bucket/", "Raw/a")]
    [InlineData("s3://bucket/films/lake/", "films/lake/Raw/a")]
    public void A_key_lies_below_the_prefix(string location, string key)
    {
        var place = S3Location.Parse(location);

        place.KeyOf(LakePath.Parse("Raw/a")).ShouldBe(key);
        place.PathOf(key).ShouldBe(LakePath.Parse("Raw/a"));
        place.ToString().ShouldBe(location.TrimEnd('/'));
    }

    [Theory]
    [InlineData(1, 16 << 20)]
    [InlineData(9000L * (16 << 20), 16 << 20)]
    [InlineData(5_000_000_000_000, 555_555_556)]
    public void A_larger_file_has_larger_parts(long size, long part) => new S3Limits().PartSizeOf(size).ShouldBe(part);
}
