namespace Cinelake.Lake;

/// <summary>What a user can do when the disk refuses.</summary>
internal static class WriteFault
{
    /// <summary>A sentence for the end of a message.</summary>
    public static string WhatToDo(Exception fault) =>
        fault is UnauthorizedAccessException
            ? "This user lacks the permission: run this as the folder's owner (a container with --user UID:GID), or choose another folder."
            : "Check that the disk is writable and has space left, then run this again.";
}
