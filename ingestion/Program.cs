using Cinelake.Ingestion;

return await IngestApp.RunAsync(args);
