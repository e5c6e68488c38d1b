using System.Text;

namespace Cinelake.Tests.Demo;

public sealed class ComposedSourcesTests
{
    private const int Id = 0;
    private const int Title = 1;
    private const int Original = 2;
    private const int Role = 9;
    private const int Name = 10;
    private const int BirthYear = 11;
    private const int DeathYear = 12;
    private const int Professions = 13;

    [Fact]
    public void Movies_have_the_header_of_the_real_file() =>
        ComposedFile
            .Movies()
            .Header.ShouldBe(
                "id|tituloPincipal|tituloOriginal|anoLancamento|tempoMinutos|genero|notaMedia|numeroVotos|generoArtista|personagem|"
                    + "nomeArtista|anoNascimento|anoFalecimento|profissao|titulosMaisConhecidos"
            );

    [Fact]
    public void Series_have_the_end_year_after_the_start_year() =>
        ComposedFile
            .Series()
            .Header.ShouldBe(
                "id|tituloPincipal|tituloOriginal|anoLancamento|anoTermino|tempoMinutos|genero|notaMedia|numeroVotos|generoArtista|"
                    + "personagem|nomeArtista|anoNascimento|anoFalecimento|profissao|titulosMaisConhecidos"
            );

    [Fact]
    public void Rows_have_every_column_and_titles_stand_together_in_text_order()
    {
        var movies = ComposedFile.Movies().Rows;
        var series = ComposedFile.Series().Rows;

        movies.ShouldAllBe(row => row.Length == 15);
        series.ShouldAllBe(row => row.Length == 16);
        movies.Select(row => row[Id]).ShouldBe(movies.Select(row => row[Id]).Order(StringComparer.Ordinal));
        series.Select(row => row[Id]).ShouldBe(series.Select(row => row[Id]).Order(StringComparer.Ordinal));
        movies.GroupBy(row => row[Id], StringComparer.Ordinal).ShouldAllBe(title => title.Distinct(new RowComparer()).Count() <= 10);
    }

    [Fact]
    public void File_is_utf8_lines_that_end_in_lf_without_a_byte_order_mark()
    {
        var bytes = ComposedFile.Movies().Bytes;

        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).ShouldStartWith("id|");
        bytes[^1].ShouldBe((byte)'\n');
        bytes.Contains((byte)'\r').ShouldBeFalse();
    }

    [Fact]
    public void The_two_titles_with_quotes_are_wrapped_and_doubled()
    {
        var movies = ComposedFile.Movies();
        var text = Encoding.UTF8.GetString(movies.Bytes);

        text.ShouldContain("tt3819668|\"Dragon Ball Z: Resurrection \"\"F\"\"\"|");
        text.ShouldContain("|\"Mujeres al borde de un ataque de \"\"nervios\"\"\"|");
        movies.Rows.First(row => row[Id] == "tt3819668")[Title].ShouldBe("Dragon Ball Z: Resurrection \"F\"");
        movies.Rows.First(row => row[Id] == "tt0095675")[Original].ShouldBe("Mujeres al borde de un ataque de \"nervios\"");
    }

    [Fact]
    public void Every_odd_row_of_the_real_file_occurs()
    {
        var rows = ComposedFile.Movies().Rows;

        rows.ShouldContain(row => row[Role] == @"Phillip \Gift of Gab\ Gabney");
        rows.ShouldContain(row => row[Role].EndsWith('\\'));
        rows.ShouldContain(row => row[BirthYear] == "N" && row[Professions] == "N");
        rows.ShouldContain(row => row[Professions].Length == 0);
        rows.ShouldContain(row => row[BirthYear] == @"\N" && row[DeathYear] != @"\N");
        rows.ShouldContain(row => row[3] == @"\N", "a film without a year");
        rows.ShouldContain(row => row[4] == "43200", "a film of thirty days");
        rows.ShouldContain(row => row[4] == @"\N", "a film without a running time");
        rows.ShouldContain(row => row[5] == @"\N", "a film without a genre");
        rows.Where(row => row[BirthYear] == @"\N")
            .GroupBy(row => row[Name], StringComparer.Ordinal)
            .ShouldContain(name => name.Select(row => row[Id]).Distinct(StringComparer.Ordinal).Count() > 1, "namesakes");
        rows.GroupBy(row => (row[Title], row[3]))
            .ShouldContain(
                title => title.Select(row => row[Id]).Distinct(StringComparer.Ordinal).Count() > 1,
                "two films of one title and year"
            );
        rows.Zip(rows.Skip(1)).ShouldContain(pair => pair.First.SequenceEqual(pair.Second), "an exact duplicate");
    }

    [Fact]
    public void Composing_twice_gives_the_same_bytes()
    {
        ComposedFile.Movies().Bytes.AsSpan().SequenceEqual(ComposedFile.Movies().Bytes).ShouldBeTrue();
        ComposedFile.Series().Bytes.AsSpan().SequenceEqual(ComposedFile.Series().Bytes).ShouldBeTrue();
    }
}
