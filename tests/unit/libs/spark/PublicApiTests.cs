using System.Reflection;
using Microsoft.Spark.Sql;
using PublicApiGenerator;

namespace Cinelake.Tests.Unit.Libs.Spark;

/// <summary>The public surface of libs/spark stands in PublicApi.txt beside this file, so that it does not change unseen.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_spark_is_the_one_that_is_written_down()
    {
        // By default it leaves out what lies in Microsoft's namespaces, as all of this library does.
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };
        var surface = typeof(SparkSession).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n").TrimEnd();
        var file = Path.Combine(Root(), "tests/unit/libs/spark/PublicApi.txt");

        if (Environment.GetEnvironmentVariable("CINELAKE_REWRITE_GOLDEN") == "1")
            File.WriteAllText(file, surface + "\n");

        surface.ShouldContain("public sealed class SparkSession");
        surface.ShouldBe(File.ReadAllText(file).TrimEnd());
    }

    private static string Root() =>
        typeof(PublicApiTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!;
}
