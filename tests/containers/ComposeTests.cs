namespace Cinelake.Tests.Containers;

/// <summary>What <c>docker/compose.yaml</c> says.</summary>
public sealed class ComposeTests
{
    [Fact]
    public async Task Services_of_this_project_have_no_rights_and_nothing_listens_beyond_loopback()
    {
        var file = await ComposeFile.ReadAsync();

        file.Services.Values.Where(service => !service.IsHardened).Select(service => service.Name).ShouldBe(["s3"]);
        file.Services.Values.SelectMany(service => service.Ports)
            .ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("embedded")]
    [InlineData("spark")]
    public async Task An_image_is_pinned_or_built_in_the_same_profile(string profile)
    {
        var services = (await ComposeFile.ReadAsync()).InOrder(profile);

        var built = services.Where(service => service.IsBuilt).Select(service => service.Image).ToList();
        services
            .Where(service => !built.Contains(service.Image))
            .ShouldAllBe(service => service.Image.Contains(":v", StringComparison.Ordinal));
        built.Except(Images.Names.Values, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_example_of_env_names_every_variable_of_the_file()
    {
        var example = await File.ReadAllLinesAsync(
            Path.Combine(Programs.Repository, "docker", ".env.example"),
            TestContext.Current.CancellationToken
        );

        example
            .Where(line => line.Contains('=', StringComparison.Ordinal))
            .Select(line => line.Split('=')[0])
            .ShouldBe(ComposeFile.Variables.Keys);
    }
}
