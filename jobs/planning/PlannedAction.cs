namespace Cinelake.Jobs.Planning;

/// <summary>What a build does with a part of a table.</summary>
internal enum PlannedAction
{
    /// <summary>It is built.</summary>
    Build,

    /// <summary>What is published of it stays.</summary>
    Keep,

    /// <summary>What is published of it goes.</summary>
    Drop,
}
