using Guestbook;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

if (args is ["--version"] or ["--help"])
{
    Console.WriteLine(args[0] == "--version" ? $"guestbook {About.Version}" : About.Usage);
    return 0;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

// What comes later wins: the file beside the program, the administrator's file, the environment, the command line.
builder.Configuration
    .AddJsonFile(Environment.GetEnvironmentVariable("GUESTBOOK_CONFIG") ?? "/etc/guestbook/appsettings.json", optional: true)
    .AddEnvironmentVariables()
    .AddCommandLine(args);

if (ServiceManager.IsPresent) builder.Logging.ClearProviders().AddSystemdConsole();

// Takes the socket over that systemd opened; without one, Kestrel listens at "Urls".
if (!ServiceManager.HandsOverSockets && builder.Configuration["Urls"] is null) builder.WebHost.UseUrls("http://127.0.0.1:5080");
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 64 * 1024;
    kestrel.UseSystemd();
});

builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
builder.Services.AddOptions<GuestbookSettings>()
    .BindConfiguration(GuestbookSettings.Section).ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<GuestbookSettings>>().Value);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<EntryStore>();

var app = builder.Build();

try
{
    app.Services.GetRequiredService<EntryStore>().Prepare();
}
catch (Exception fault) when (fault is SqliteException or SchemaException or OptionsValidationException)
{
    app.Logger.LogCritical("Cannot start: {Reason}", fault.Message);
    return 1;
}

app.Lifetime.ApplicationStarted.Register(() => ServiceManager.Notify("READY=1"));
app.Lifetime.ApplicationStopping.Register(() => ServiceManager.Notify("STOPPING=1"));

app.Use(SecurityHeaders.Add);
app.UseStaticFiles();
app.MapPage();
app.MapApi();
app.MapHealth();

await app.RunAsync();
return 0;
