using System.CommandLine;

namespace Cinelake.Tests.CommandLines;

/// <summary>Makes command lines out of a program's own commands, options and arguments, most of them nearly right.</summary>
internal sealed class LineMaker(RootCommand root, OddValues values)
{
    /// <summary>The command line of a random source.</summary>
    public IReadOnlyList<string> Next(Random random)
    {
        var words = new List<string>();
        Command command = root;
        var options = new List<Option>();
        while (true)
        {
            options.AddRange(command.Options.Where(option => option.Recursive || option.Name is "--help" or "--version"));
            if (command.Subcommands.Count == 0 || random.Next(30) == 0)
                break;
            command = command.Subcommands[random.Next(command.Subcommands.Count)];
            words.Add(command.Name);
        }
        foreach (var argument in command.Arguments)
        {
            for (var count = random.Next(8) == 0 ? random.Next(4) : 1; count > 0; count--)
                words.Add(values.For(argument.Name, random));
        }
        foreach (var option in command.Options)
        {
            // Lines without a lake always say the same.
            if (random.Next(option.Name == "--lake" ? 12 : 4) is var chance && (option.Name == "--lake" ? chance > 0 : chance == 0))
                AddOption(words, option, random);
        }
        if (random.Next(6) == 0)
            AddOption(words, options[random.Next(options.Count)], random);
        for (; random.Next(5) == 0; )
            Disturb(words, random);
        return words;
    }

    private void AddOption(List<string> words, Option option, Random random)
    {
        if (option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool))
        {
            words.Add(option.Name);
            return;
        }
        var value = values.For(option.Name, random);
        words.AddRange(random.Next(4) == 0 ? [$"{option.Name}={value}"] : [option.Name, value]);
    }

    private void Disturb(List<string> words, Random random)
    {
        var at = random.Next(words.Count + 1);
        if (at == words.Count || random.Next(3) == 0)
            words.Insert(at, values.Any(random));
        else if (random.Next(3) == 0)
            words.RemoveAt(at);
        else if (random.Next(2) == 0)
            words.Add(words[at]);
        else
            words[at] = Mistyped(words[at], random);
    }

    private static string Mistyped(string word, Random random)
    {
        if (word.Length < 2)
            return word;
        var at = random.Next(word.Length - 1);
        return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }
}
