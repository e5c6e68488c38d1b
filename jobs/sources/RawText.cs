using System.Buffers;
using System.Text;

namespace Cinelake.Jobs.Sources;

/// <summary>The readable text of bytes that were refused.</summary>
internal static class RawText
{
    /// <summary>The most that is kept of a line or record that is too long or broken, in bytes.</summary>
    public const int MaximumBytes = 64 * 1024;

    /// <summary>
    /// The bytes as UTF-8 text in which every byte that is none, every NUL and 0x01, and in a line every CR, is written <c>\xNN</c>.
    /// Cut after <see cref="MaximumBytes"/> when <paramref name="cut"/>.
    /// </summary>
    public static byte[] Readable(ReadOnlySpan<byte> raw, bool isLine, bool cut)
    {
        var text = new ArrayBufferWriter<byte>(Math.Min(raw.Length, MaximumBytes) + 16);
        while (!raw.IsEmpty && !(cut && text.WrittenCount >= MaximumBytes))
        {
            var status = Rune.DecodeFromUtf8(raw, out var rune, out var length);
            if (status != OperationStatus.Done || rune.Value is 0 or 1 || (isLine && rune.Value == '\r'))
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
