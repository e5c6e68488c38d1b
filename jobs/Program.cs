return await Cinelake.Jobs.JobsApp.RunAsync(args);
