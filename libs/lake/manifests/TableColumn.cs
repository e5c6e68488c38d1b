namespace Cinelake.Lake;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, <c>snake_case</c>.</param>
/// <param name="Type">Its type as Spark SQL writes it: <c>bigint</c>, <c>decimal(3,1)</c>,
/// <c>array&lt;struct&lt;id:bigint,name:string&gt;&gt;</c>.</param>
public sealed record TableColumn(string Name, string Type)
{
    /// <summary>What it holds, for people; null where nothing is said.</summary>
    public string? Description { get; init; }
}
