using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cinelake.Tests.Containers;

/// <summary>What an image is made of.</summary>
public sealed class ImageTests
{
    public static TheoryData<string> Folders => new(Images.Names.Keys);

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task An_image_has_labels_and_a_numeric_user_that_is_not_root(string folder)
    {
        var image = await InspectAsync(folder);

        var labels = image.GetProperty("Labels");
        labels.GetProperty("org.opencontainers.image.title").GetString().ShouldBe(Images.Names[folder]);
        labels.GetProperty("org.opencontainers.image.version").GetString().ShouldBe("1.2.3");
        labels.GetProperty("org.opencontainers.image.licenses").GetString().ShouldBe("MIT");
        labels.GetProperty("org.opencontainers.image.description").GetString().ShouldNotBeNullOrEmpty();
        int.Parse(image.GetProperty("User").GetString()!, CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("ingestion", 60)]
    [InlineData("jobs", 250)]
    public async Task An_image_is_small_base_included(string folder, long megabytes) =>
        (await InspectAsync(folder)).GetProperty("Size").GetInt64().ShouldBeLessThan(megabytes * 1_000_000);

    [Theory]
    [InlineData("ingestion")]
    [InlineData("jobs")]
    [InlineData("demo")]
    public async Task A_program_tells_the_version_that_it_was_built_as(string folder)
    {
        var run = await (await Images.OfAsync(Images.Names[folder])).RunAsync("--version");

        run.ShouldSucceed().Output.Trim().ShouldStartWith("1.2.3");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_Dockerfile_names_exact_versions(string folder)
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(Programs.Repository, "docker", folder, "Dockerfile"),
            TestContext.Current.CancellationToken
        );

        var bases = lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToList();
        bases.ShouldNotBeEmpty();
        bases.ShouldAllBe(name => Regex.IsMatch(name, @":\d+\.\d+\.\d+-", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task The_jobs_of_both_images_are_built_by_the_same_layers()
    {
        async Task<string> StageAsync(string folder)
        {
            var text = await File.ReadAllTextAsync(
                Path.Combine(Programs.Repository, "docker", folder, "Dockerfile"),
                TestContext.Current.CancellationToken
            );
            var start = text.IndexOf("FROM ", StringComparison.Ordinal);
            return text[start..text.IndexOf("\nFROM ", start, StringComparison.Ordinal)];
        }

        (await StageAsync("spark")).ShouldBe(await StageAsync("jobs"));
    }

    private static async Task<JsonElement> InspectAsync(string folder)
    {
        var image = await Images.OfAsync(Images.Names[folder]);
        using var found = JsonDocument.Parse(await ContainerTools.PodmanAsync("image", "inspect", image.Image));
        return found.RootElement[0].Clone();
    }
}
