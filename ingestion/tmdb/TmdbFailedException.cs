namespace Cinelake.Ingestion.Tmdb;

/// <summary>One thing cannot be had from TMDB, after all tries. Others may: the run goes on.</summary>
internal sealed class TmdbFailedException(string message, Exception? inner = null) : TmdbException(message, inner);
