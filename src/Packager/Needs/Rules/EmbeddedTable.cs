using System.Text.Json;
using Packager.Needs.Dotnet;

namespace Packager.Needs.Rules;

/// <summary>Opens a table that is compiled into the program.</summary>
internal static class EmbeddedTable
{
    /// <param name="name">The file's name in this folder.</param>
    public static JsonDocument Open(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("Packager.Needs.Rules." + name)
            ?? throw new InvalidOperationException($"the table {name} is not embedded");
        return DotnetJson.Read(stream);
    }
}
