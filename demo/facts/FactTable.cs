using Cinelake.Lake;
using CsvHelper;

namespace Cinelake.Demo.Facts;

/// <summary>Reads one of the demo's own tables: comma-separated, RFC 4180 quoting, UTF-8, a header row.</summary>
internal static class FactTable
{
    /// <summary>Every row of <c>folder/table.csv</c>, in order.</summary>
    /// <exception cref="LakeException">The table is missing.</exception>
    public static List<T> Read<T>(string folder, string table, Func<FactRow, T> create)
    {
        var path = Path.Combine(folder, table + ".csv");
        if (!File.Exists(path))
            throw new LakeException($"The demo's table {path} is missing: build the demo again, or take the file from its repository.");
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        var row = new FactRow(reader);
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(create(row));
        return rows;
    }
}
