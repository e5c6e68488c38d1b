using System.Text.Json;
using Cinelake.Lake;

namespace Cinelake.Tests.Unit.Lake;

public sealed class TableVersionTests
{
    [Theory]
    [InlineData("dim_title", TableRole.Table)]
    [InlineData("comedy/factors", TableRole.Answer)]
    public void A_manifest_older_than_roles_tells_them_by_the_name(string name, TableRole role)
    {
        Read($$"""{ "name": "{{name}}", "columns": [], "parts": [] }""").Role.ShouldBe(role);
    }

    [Theory]
    [InlineData(TableRole.Step, "step")]
    [InlineData(TableRole.StudyTable, "study_table")]
    public void A_role_is_kept_by_its_name(TableRole role, string word)
    {
        var table = new TableVersion
        {
            Name = "comedy/film",
            Role = role,
            Columns = [],
            Parts = [],
        };

        var text = JsonSerializer.Serialize(table, LakeJson.Default.TableVersion);

        text.ShouldContain($"\"role\": \"{word}\"");
        Read(text).Role.ShouldBe(role);
    }

    private static TableVersion Read(string text) => JsonSerializer.Deserialize(text, LakeJson.Default.TableVersion)!;
}
