using System.Security.Cryptography;
using System.Text;
using Cinelake.Jobs.Models;
using Cinelake.Lake;

namespace Cinelake.Jobs.Planning;

/// <summary>
/// Hashes of everything that a part is built from. Equal hashes mean that building again would give the same rows; they depend on neither
/// clock nor engine nor location.
/// </summary>
internal static class Fingerprint
{
    // Raise it when the jobs themselves build different rows from the same models.
    private const string Version = "1";

    /// <summary>For a part of Trusted: the models, the source's declaration and the files.</summary>
    public static string OfTrusted(Model model, Model rejects, string declaration, IEnumerable<RawFile> files)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(rejects);
        return Of([
            model.Select.Sql,
            rejects.Select.Sql,
            declaration,
            .. files.Select(file => $"{file.Landed.Path} {file.Landed.Sha256} {file.Landed.Date} {file.Received}"),
        ]);
    }

    /// <summary>For a table above Trusted: the model, the parameters that it sees, the rows of its seeds and the files of the tables it
    /// reads.</summary>
    public static string OfTable(Model model, IEnumerable<TableVersion> inputs, string parameters)
    {
        ArgumentNullException.ThrowIfNull(model);
        var seeds = model.Seeds.OrderBy(seed => seed.Name, StringComparer.Ordinal).Select(seed => seed.Select.Sql);
        return Of([
            model.Select.Sql,
            parameters,
            .. seeds,
            .. inputs.OrderBy(input => input.Name, StringComparer.Ordinal).SelectMany(Content),
        ]);
    }

    private static IEnumerable<string> Content(TableVersion table) =>
        [
            table.Name,
            .. table.Columns.Select(column => $"{column.Name} {column.Type}"),
            .. table.Parts.SelectMany(part => part.Files.Select(file => $"{part.Partition} {file.Sha256}")),
        ];

    private static string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts.Prepend(Version))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
