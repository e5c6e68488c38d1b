using Cinelake.Lake;

namespace Cinelake.Jobs.Engines.Contract;

/// <summary>A SELECT needs more memory than the engine may use, even after spilling what can be spilled.</summary>
internal sealed class MemoryLimitException(string message, Exception inner) : LakeException(message, inner);
