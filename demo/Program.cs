using Cinelake.Demo.Run;
using Cinelake.Terminal;

return await ConsoleApp.RunAsync(DemoCommand.Create(), args);
