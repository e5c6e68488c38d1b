using DuckDB.NET.Data;

namespace Cinelake.Benchmarks;

/// <summary>The floor: plain DuckDB copying a CSV to typed Parquet with its own reader; no line numbers, no checks, no rejects.</summary>
internal static class Floor
{
    /// <summary>Copies one file.</summary>
    public static void Copy(string csv, string parquet)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:;memory_limit=1500MB");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            copy (select id, tituloPincipal, tituloOriginal,
                         try_cast(anoLancamento as int) as release_year, try_cast(tempoMinutos as int) as runtime_minutes,
                         string_split(genero, ',') as genres,
                         cast(notaMedia as decimal(3, 1)) as average_rating, cast(numeroVotos as bigint) as votes,
                         generoArtista, personagem, nomeArtista,
                         try_cast(anoNascimento as int) as birth_year, try_cast(anoFalecimento as int) as death_year,
                         string_split(profissao, ',') as professions, string_split(titulosMaisConhecidos, ',') as known_for
                  from read_csv('{csv}', delim='|', header=true, quote='"', escape='"', nullstr='\N', all_varchar=true))
            to '{parquet}' (format parquet, compression zstd)
            """;
        command.ExecuteNonQuery();
    }
}
