using Cinelake.Lake;

namespace Cinelake.Jobs.Engines;

/// <summary>A SELECT cannot be run. The message begins with where: <c>models/refined/dim_title.sql:12:5: ...</c></summary>
public sealed class SelectException(string message, Exception? inner = null) : LakeException(message, inner);
