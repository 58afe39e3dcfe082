using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.protocols</c>.</summary>
internal sealed partial class MsiProtocols(MsiPartContext context)
{
    // Windows and browsers hold these; a value below Software\Classes would take them away and break what it finds there.
    private static readonly FrozenSet<string> s_taken = FrozenSet.ToFrozenSet(
        ["about", "blob", "data", "file", "ftp", "http", "https", "javascript", "mailto", "ms-settings", "res", "search-ms", "shell", "tel", "vbscript", "ws", "wss"], StringComparer.Ordinal);

    public ImmutableArray<MsiProtocol> Read() => [.. context.Msi.Protocols.Select(Read).OfType<MsiProtocol>()];

    private MsiProtocol? Read(MsiProtocolEntry entry)
    {
        var scheme = context.Need(entry.Scheme, "scheme", entry.Location) is { } given ? Scheme(given) : null;
        if (context.Need(entry.Target, "target", entry.Location) is not { } target || context.Target(target) is not { } program) return null;
        var icon = entry.Icon is { } other ? context.Target(other) : program;
        var command = context.Command(program, entry.Arguments);
        if (scheme is null || icon is null || command is null) return null;
        return new MsiProtocol
        {
            Scheme = scheme, Description = entry.Description?.Value ?? context.Package.Product.Name, Target = program, Icon = icon, Command = command, Location = entry.Location,
        };
    }

    private string? Scheme(Located<string> scheme)
    {
        if (!SchemeName().IsMatch(scheme.Value))
            return context.Refuse(MsiPartFaults.BadScheme, scheme.Location, $"'{scheme.Value}' is no scheme of addresses", "use small letters, digits, '+', '-' and '.', a letter first and at least two, without the colon");
        return !s_taken.Contains(scheme.Value) ? scheme.Value
            : context.Refuse(MsiPartFaults.BadScheme, scheme.Location, $"the scheme '{scheme.Value}' belongs to Windows or to browsers", "take one of the product's own");
    }

    // A single letter is a drive.
    [GeneratedRegex(@"\A[a-z][a-z0-9+.-]{1,38}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SchemeName();
}
