using DuckDB.NET.Data;

namespace Cinelake.Jobs.Engines.DuckDb;

/// <summary>What a Parquet file says about itself, without reading its rows.</summary>
internal static class ParquetFooter
{
    /// <summary>The rows in a local file.</summary>
    public static long RowsOf(string file)
    {
        using var reader = new DuckDBConnection(
            "DataSource=:memory:;threads=1;memory_limit=100MB;autoload_known_extensions=false;autoinstall_known_extensions=false"
        );
        reader.Open();
        using var command = reader.CreateCommand();
        command.CommandText = "select num_rows from parquet_file_metadata($file)";
        command.Parameters.Add(new DuckDBParameter("file", file));
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
