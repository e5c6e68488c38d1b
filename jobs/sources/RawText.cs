using System.Buffers;
using System.Text;

namespace Cinelake.Jobs.Sources;

/// <summary>The readable text of a line that was refused.</summary>
internal static class RawText
{
    /// <summary>The most that is kept of a line that is too long, in bytes.</summary>
    public const int MaximumBytes = 64 * 1024;

    /// <summary>
    /// A line's bytes as UTF-8 text in which every byte that is not UTF-8, and every NUL, 0x01 and CR, is written <c>\xNN</c>.
    /// Cut after <see cref="MaximumBytes"/> when <paramref name="cut"/>.
    /// </summary>
    public static byte[] Readable(ReadOnlySpan<byte> raw, bool cut)
    {
        var text = new ArrayBufferWriter<byte>(Math.Min(raw.Length, MaximumBytes) + 16);
        while (!raw.IsEmpty && !(cut && text.WrittenCount >= MaximumBytes))
        {
            var status = Rune.DecodeFromUtf8(raw, out var rune, out var length);
            if (status != OperationStatus.Done || rune.Value is 0 or 1 or '\r')
            {
                for (var i = 0; i < length; i++)
                    text.Write(Encoding.ASCII.GetBytes($"\\x{raw[i]:X2}"));
            }
            else
            {
                text.Write(raw[..length]);
            }
            raw = raw[length..];
        }
        return text.WrittenSpan.ToArray();
    }
}
