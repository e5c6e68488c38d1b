using System.Text;

namespace Cinelake.Tests.Stores.Faults;

/// <summary>What a <see cref="ScriptedServer"/> sends before it closes the connection.</summary>
/// <param name="Bytes">The answer, or part of one; nothing for a connection that breaks.</param>
/// <param name="HoldUntil">When the connection is closed; at once if null.</param>
public sealed record ScriptedAnswer(byte[] Bytes, Task? HoldUntil = null)
{
    /// <summary>The entity tag of every answer, as S3 gives it to an object that holds <c>abcdef</c>: its MD5.</summary>
    public const string Md5OfAbcdef = "e80b5017098950fc58aad83c8c14978e";

    /// <summary>A connection that is closed without an answer.</summary>
    public static ScriptedAnswer Nothing { get; } = new([]);

    /// <summary>An error as S3 writes it.</summary>
    public static ScriptedAnswer Error(int status, string code) =>
        Of(status, $"<Error><Code>{code}</Code><Message>said by the server</Message></Error>");

    /// <summary>An answer.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body that is sent.</param>
    /// <param name="headers">Header lines, each ended by CR LF.</param>
    /// <param name="length">The length told; that of the body if null.</param>
    public static ScriptedAnswer Of(int status, string body, string headers = "", int? length = null) =>
        new(
            Encoding.UTF8.GetBytes(
                $"HTTP/1.1 {status} X\r\nContent-Length: {length ?? body.Length}\r\nConnection: close\r\nETag: "
                    + $"\"{Md5OfAbcdef}\"\r\n{headers}\r\n{body}"
            )
        );
}
