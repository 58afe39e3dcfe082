using System.Reflection;

namespace Guestbook;

/// <summary>What the command says about itself.</summary>
internal static class About
{
    /// <summary>The version of the build.</summary>
    public static string Version { get; } =
        typeof(About).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The answer to <c>--help</c>.</summary>
    public const string Usage =
        """
        Usage: guestbook [OPTION]...
        Serve a guestbook over HTTP.

          --urls URL                   listen here, for example http://127.0.0.1:8080
          --Guestbook:Title TEXT       the heading of the page
          --Guestbook:Database FILE    the SQLite file
          --help                       show this text
          --version                    show the version

        The same settings are read from /etc/guestbook/appsettings.json and from the
        environment (Guestbook__Title, Guestbook__Database, ASPNETCORE_URLS).
        """;
}
