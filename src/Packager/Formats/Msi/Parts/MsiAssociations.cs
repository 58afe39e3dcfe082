using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.associations</c>.</summary>
internal sealed partial class MsiAssociations(MsiPartContext context)
{
    private const int LongestProgId = 39;

    public ImmutableArray<MsiAssociation> Read() => [.. context.Msi.Associations.Select(Read).OfType<MsiAssociation>()];

    private MsiAssociation? Read(MsiAssociationEntry entry)
    {
        var extensions = entry.Extensions.Select(Extension).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        if (entry.Extensions.IsEmpty) context.Need(null, "extensions", entry.Location);
        if (context.Need(entry.Target, "target", entry.Location) is not { } target || context.Target(target) is not { } program) return null;
        var icon = entry.Icon is { } given ? context.Target(given) : program;
        var id = entry.ProgId is { } named ? ProgId(named) : Proposal(extensions.FirstOrDefault(""));
        var open = context.Command(program, entry.Arguments);
        var verbs = entry.Verbs.Select(verb => Verb(verb, program)).OfType<MsiVerb>().ToList();
        var media = Media(entry.MimeType);
        if (extensions.IsEmpty || icon is null || id is null || open is null) return null;
        return new MsiAssociation
        {
            Extensions = extensions, ProgId = id, Description = entry.Description?.Value ?? context.Package.Product.Name, Target = program, Icon = icon,
            Verbs = [new MsiVerb("open", null, open), .. verbs], MimeType = media, IsOwn = entry.Own?.Value ?? true, Location = entry.Location,
        };
    }

    private string? Extension(Located<string> extension) => ExtensionName().IsMatch(extension.Value) ? extension.Value.TrimStart('.')
        : context.Refuse(MsiPartFaults.BadAssociation, extension.Location, $"'{extension.Value}' is no ending of files", "use letters, digits, hyphens and underscores, and leave the asterisk out");

    private string? ProgId(Located<string> id) => id.Value.Length <= LongestProgId && ProgIdName().IsMatch(id.Value) ? id.Value
        : context.Refuse(MsiPartFaults.BadAssociation, id.Location, $"'{id.Value}' cannot be a ProgId", "use at most 39 letters, digits and full stops, a letter first, for example Example.Guestbook.Page");

    private string Proposal(string extension)
    {
        var product = string.Concat(context.Package.Product.Name.Where(char.IsAsciiLetterOrDigit)).TrimStart([.. "0123456789"]);
        var id = $"{(product.Length == 0 ? "File" : product)}.{string.Concat(extension.Where(char.IsAsciiLetterOrDigit))}";
        return id[..Math.Min(id.Length, LongestProgId)].TrimEnd('.');
    }

    private MsiVerb? Verb(MsiVerbEntry entry, MsiTarget program)
    {
        if (context.Need(entry.Verb, "verb", entry.Location) is not { } verb) return null;
        if (!VerbName().IsMatch(verb.Value) || string.Equals(verb.Value, "open", StringComparison.OrdinalIgnoreCase))
            context.Refuse(MsiPartFaults.BadAssociation, verb.Location, $"'{verb.Value}' cannot be one more verb", "use letters, digits and hyphens; 'open' is what target and arguments say");
        if ((entry.Target is { } other ? context.Target(other) : program) is not { } target || context.Command(target, entry.Arguments) is not { } command) return null;
        return new MsiVerb(verb.Value, entry.Text?.Value, command);
    }

    private string? Media(Located<string>? type) => type is not { } given || MediaName().IsMatch(given.Value) ? type?.Value
        : context.Refuse(MsiPartFaults.BadAssociation, given.Location, $"'{given.Value}' is no media type", "write it as application/x-guestbook");

    [GeneratedRegex(@"\A\.?[A-Za-z0-9_+-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ExtensionName();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ProgIdName();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex VerbName();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex MediaName();
}
