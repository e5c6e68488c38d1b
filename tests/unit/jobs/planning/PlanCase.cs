namespace Cinelake.Tests.Unit.Jobs.Planning;

/// <summary>What happens to a lake that is built, and what a build then does.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Change">The lake after it.</param>
/// <param name="Planned">What the plan says before the build, of all that does not stay.</param>
/// <param name="Done">What it says after: what turned out unchanged on the way is gone from it.</param>
internal sealed record PlanCase(string Name, Func<SmallLake, SmallLake> Change, string[] Planned, string[] Done);
