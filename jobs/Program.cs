using Cinelake.Jobs;
using Cinelake.Terminal;

return await ConsoleApp.MainAsync(() => JobsApp.RunAsync(args));
