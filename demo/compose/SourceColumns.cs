namespace Cinelake.Demo.Compose;

/// <summary>The columns of the two source files, in their order.</summary>
internal static class SourceColumns
{
    private const string ArtistColumns =
        "generoArtista|personagem|nomeArtista|anoNascimento|anoFalecimento|profissao|titulosMaisConhecidos";
    private const string MeasureColumns = "tempoMinutos|genero|notaMedia|numeroVotos";

    /// <summary>The header row of movies.csv.</summary>
    public const string Movies = $"id|tituloPincipal|tituloOriginal|anoLancamento|{MeasureColumns}|{ArtistColumns}";

    /// <summary>The header row of series.csv.</summary>
    public const string Series = $"id|tituloPincipal|tituloOriginal|anoLancamento|anoTermino|{MeasureColumns}|{ArtistColumns}";
}
