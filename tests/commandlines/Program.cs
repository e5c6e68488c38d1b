using System.Globalization;
using Cinelake.Tests.CommandLines;

// A process of its own for the fuzz test of the command lines: console, working folder and environment are its own. It runs COUNT command
// lines of a program, made from SEED and the program's own commands and options, and prints each that ended in a way it must not. Its last
// line says how many it ran.
if (args is not [var name, var seed, var count, var lake, var folder])
{
    await Console.Error.WriteLineAsync("usage: jobs|ingestion|demo SEED COUNT LAKE FOLDER");
    return 2;
}
var report = await new Fuzzer(FuzzedProgram.Of(name), new OddValues(lake, folder), Console.Out).RunAsync(
    int.Parse(seed, CultureInfo.InvariantCulture),
    int.Parse(count, CultureInfo.InvariantCulture)
);
return report ? 0 : 1;
