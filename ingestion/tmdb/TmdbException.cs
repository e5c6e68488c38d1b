using Cinelake.Lake;

namespace Cinelake.Ingestion.Tmdb;

/// <summary>
/// TMDB refuses, or does not answer as its API promises. Unless it is a <see cref="TmdbFailedException"/> the run stops; what is stored
/// stays, and the same command goes on from there.
/// </summary>
internal class TmdbException(string message, Exception? inner = null) : LakeException(message, inner);
