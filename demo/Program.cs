using Cinelake.Demo.Run;
using Cinelake.Terminal;

return await ConsoleApp.MainAsync(() => ConsoleApp.RunAsync(DemoCommand.Create, args));
