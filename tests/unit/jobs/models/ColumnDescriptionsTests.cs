using Cinelake.Jobs.Models;

namespace Cinelake.Tests.Unit.Jobs.Models;

/// <summary>Every column of every table and answer says what it holds.</summary>
public sealed class ColumnDescriptionsTests
{
    [Fact]
    public void Every_column_of_every_model_and_question_has_a_description()
    {
        var project = ModelProject.Load(ProjectFolders.BesideProgram(null));

        project.Models.ShouldAllBe(model => model.Columns.Count > 0);
        project
            .Models.SelectMany(model => model.Columns.Concat(model.TableColumns).Select(column => (model.Select.Origin, column)))
            .Where(said => string.IsNullOrWhiteSpace(said.column.Description))
            .Select(said => $"{said.Origin}: {said.column.Name}")
            .Distinct(StringComparer.Ordinal)
            .ShouldBeEmpty();
    }
}
