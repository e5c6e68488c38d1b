using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cinelake.Tests;

/// <summary>
/// An HTTP server on this machine's loopback, on a port that the system assigns: nobody can take it between choice and use.
/// </summary>
internal static class LocalServer
{
    /// <summary>A server without routes, not yet started. Requests that a test leaves open end with it.</summary>
    public static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        return builder.Build();
    }
}
