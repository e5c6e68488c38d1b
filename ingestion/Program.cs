using Cinelake.Ingestion;
using Cinelake.Terminal;

return await ConsoleApp.MainAsync(() => IngestApp.RunAsync(args));
