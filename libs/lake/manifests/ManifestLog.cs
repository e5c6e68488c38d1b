using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cinelake.Lake;

/// <summary>
/// The numbered manifests of a zone, <c>&lt;zone&gt;/_manifests/00000001.json</c> and so on: an append-only log. The highest number is the
/// truth of the zone. Appending is optimistic: a number is taken by exactly one writer.
/// </summary>
/// <typeparam name="T">What a manifest holds.</typeparam>
public sealed class ManifestLog<T>(ILakeStore store, Zone zone, JsonTypeInfo<T> type)
    where T : class
{
    private const int Format = 1;

    private readonly LakePath folder = LakePath.Of(zone) / "_manifests";

    /// <summary>The numbers there are, ascending.</summary>
    public async Task<IReadOnlyList<int>> NumbersAsync(CancellationToken cancellation)
    {
        var numbers = new List<int>();
        await foreach (var item in store.ListAsync(folder, cancellation))
        {
            if (
                int.TryParse(
                    Path.GetFileNameWithoutExtension(item.Path.Name),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                numbers.Add(number);
        }
        numbers.Sort();
        return numbers;
    }

    /// <summary>The highest manifest and its number; (0, null) when there is none.</summary>
    public async Task<(int Number, T? Manifest)> LatestAsync(CancellationToken cancellation)
    {
        var numbers = await NumbersAsync(cancellation);
        return numbers.Count == 0 ? (0, null) : (numbers[^1], await ReadAsync(numbers[^1], cancellation));
    }

    /// <summary>The manifest of a number.</summary>
    /// <exception cref="LakeException">There is none, or it is damaged.</exception>
    public async Task<T> ReadAsync(int number, CancellationToken cancellation)
    {
        var path = PathOf(number);
        await using var content = await store.OpenReadAsync(path, cancellation);
        try
        {
            using var manifest = await JsonDocument.ParseAsync(content, cancellationToken: cancellation);
            // An unknown key in the same format may be ignored; a newer format may not.
            if (
                manifest.RootElement.ValueKind == JsonValueKind.Object
                && manifest.RootElement.TryGetProperty("format", out var format)
                && format.TryGetInt32(out var written)
                && written > Format
            )
                throw new LakeException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{store.Root}/{path} was written by a newer version: its format is {written}, this one reads {Format}. Use that "
                            + $"version for this lake."
                    )
                );
            return manifest.Deserialize(type)
                ?? throw new LakeException(
                    $"{store.Root}/{path} holds null where a manifest is expected: restore the file, or delete it to return to the "
                        + "manifest before it."
                );
        }
        catch (JsonException damage)
        {
            throw new LakeException(
                $"{store.Root}/{path} is not a manifest ({damage.Message}): restore the file, or delete it to return to the manifest "
                    + "before it.",
                damage
            );
        }
    }

    /// <summary>Creates the manifest of a number unless there is one: false when another writer took the number.</summary>
    public Task<bool> TryAppendAsync(int number, T manifest, CancellationToken cancellation) =>
        store.PutIfAbsentAsync(PathOf(number), JsonSerializer.SerializeToUtf8Bytes(manifest, type), cancellation);

    /// <summary>Where the manifest of a number lies.</summary>
    public LakePath PathOf(int number) => folder / $"{number.ToString("00000000", CultureInfo.InvariantCulture)}.json";
}
