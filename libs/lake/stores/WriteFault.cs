namespace Cinelake.Lake;

/// <summary>What a user can do when a disk refuses a write.</summary>
internal static class WriteFault
{
    /// <summary>The last sentence of a message.</summary>
    public static string WhatToDo(Exception fault) =>
        fault is UnauthorizedAccessException
            ? "This user lacks the permission: run this as the folder's owner (a container with --user UID:GID), or choose another folder."
            : "Check that the disk is writable and has space left, then run this again.";
}
