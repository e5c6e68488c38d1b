namespace Cinelake.Lake;

/// <summary>
/// Something is wrong with the lake, or with what is put into it, that the user can act on. The message says what is wrong, where, and what
/// to do; the apps print it as it is and exit with 1.
/// </summary>
public class LakeException(string message, Exception? inner = null) : Exception(message, inner);
