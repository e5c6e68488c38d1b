using Cinelake.Lake;
using Microsoft.Spark.Sql;

namespace Cinelake.Jobs.Engines.Spark;

/// <summary>Writes a frame as one Parquet file. Spark writes folders: the one file in it is moved out.</summary>
internal static class SparkFile
{
    /// <summary>Writes and gives the rows.</summary>
    public static long Write(DataFrame frame, string file)
    {
        var folder = $"{file}.spark";
        try
        {
            frame.Coalesce(1).Write().Mode(SaveMode.ErrorIfExists).Option("compression", "zstd").Parquet(new Uri(folder).AbsoluteUri);
            var written = Directory.GetFiles(folder, "part-*.parquet");
            if (written.Length != 1)
                throw new LakeException($"Spark wrote {written.Length} files into {folder}, one was expected. Do the executors see this machine's disk? A lake on S3 needs no shared disk.");
            var rows = ParquetFooter.RowsOf(written[0]);
            File.Move(written[0], file);
            return rows;
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
