namespace Cinelake.Jobs.Models;

/// <summary>A column of a seed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as SQL casts to it.</param>
/// <param name="Description">What it holds.</param>
internal sealed record SeedColumn(string Name, string Type, string Description);
