using System.Security.Cryptography;
using System.Text.Json;
using Cinelake.Ingestion.Json;
using Cinelake.Ingestion.Landing;
using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>Files of answers: a JSON list whose items are the answers' bytes as they came.</summary>
internal static class RecordFile
{
    /// <summary>Spreads answers over as few files as the size allows, in their order; without an answer one empty list.</summary>
    public static IReadOnlyList<byte[]> Pack(IEnumerable<byte[]> answers, int maxSize = RawJson.UsualFileBytes)
    {
        var files = new List<byte[]>();
        using var file = new MemoryStream();
        file.WriteByte((byte)'[');
        foreach (var answer in answers)
        {
            if (file.Length > 1 && file.Length + answer.Length + 3 > maxSize)
                Close(file, files);
            if (file.Length > 1)
                file.Write(",\n"u8);
            file.Write(answer);
        }
        Close(file, files);
        return files;
    }

    /// <summary>Writes a file's bytes to a copy in the scratch folder, ready to land.</summary>
    public static async Task<StagedFile> StageAsync(string name, byte[] content, string copy, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(copy, content, cancellation);
        return await DescribeAsync(name, content, copy, cancellation);
    }

    /// <summary>What a file holds.</summary>
    public static async Task<StagedFile> DescribeAsync(string name, byte[] content, string copy, CancellationToken cancellation)
    {
        using var records = new MemoryStream(content, writable: false);
        var profile = await JsonProfile.ReadAsync(records, content.Length, RecordKind.Movies, cancellation);
        return new StagedFile(name, copy, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), profile);
    }

    /// <summary>The IMDb ids of a file's records.</summary>
    public static async Task<IReadOnlyList<string>> IdsOfAsync(byte[] content, CancellationToken cancellation)
    {
        var ids = new List<string>();
        using var file = new MemoryStream(content, writable: false);
        var records = new RecordReader(file);
        while (await records.ReadAsync(cancellation) is { } record)
        {
            using var json = JsonDocument.Parse(record.Json, new JsonDocumentOptions { MaxDepth = RawJson.MaximumDepth });
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("imdb_id", out var id)
                && id.ValueKind == JsonValueKind.String
            )
                ids.Add(id.GetString()!);
        }
        return ids;
    }

    private static void Close(MemoryStream file, List<byte[]> files)
    {
        file.WriteByte((byte)']');
        files.Add(file.ToArray());
        file.SetLength(1);
    }
}
