using System.Text.Json.Serialization;

namespace Cinelake.Lake;

/// <summary>What a published table is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TableRole>))]
public enum TableRole
{
    /// <summary>A table for everyone.</summary>
    [JsonStringEnumMemberName("table")]
    Table,

    /// <summary>A table for other models only: in no list, link or catalog, but read by its name like any other.</summary>
    [JsonStringEnumMemberName("step")]
    Step,

    /// <summary>A table that the questions of one study share, <c>study/table</c>.</summary>
    [JsonStringEnumMemberName("study_table")]
    StudyTable,

    /// <summary>The answer to a question, <c>study/question</c>.</summary>
    [JsonStringEnumMemberName("answer")]
    Answer,
}
