namespace Packager.Debian;

/// <summary>A package as the checks see it, whether it is about to be written or was found somewhere.</summary>
internal sealed class LintSubject
{
    private const int MostLinks = 40;
    private readonly Dictionary<string, LintItem> _byKey = new(StringComparer.Ordinal);

    public LintSubject(ControlStanza control, IEnumerable<ControlMember> members, IEnumerable<LintItem> items)
    {
        Control = control;
        Members = [.. members];
        Items = [.. items];
        foreach (var item in Items) _byKey[item.Key] = item;
        Conffiles = [.. Lines("conffiles").Select(ConffileLine.Read).OfType<ConffileLine>()];
        Changelog = DebianChangelog.Of(this);
    }

    public ControlStanza Control { get; }

    public IReadOnlyList<ControlMember> Members { get; }

    public IReadOnlyList<LintItem> Items { get; }

    public IReadOnlyList<ConffileLine> Conffiles { get; }

    /// <summary>The Debian changelog in the doc folder.</summary>
    public DebianChangelog Changelog { get; }

    public string Name => Control["Package"] ?? "";

    public string Architecture => Control["Architecture"] ?? "";

    public string Version => Control["Version"] ?? "";

    /// <summary>The names in Depends and Pre-Depends, alternatives among them.</summary>
    public IReadOnlySet<string> StrongDependencies => field ??= Names("Depends").Concat(Names("Pre-Depends")).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is installed at a relative path, or null.</summary>
    public LintItem? Find(string name) => _byKey.GetValueOrDefault(name.TrimEnd('/'));

    /// <summary>The same behind all symbolic links that stay within the package; null when one of them leaves it.</summary>
    public LintItem? Resolve(string name)
    {
        for (var links = 0; links < MostLinks; links++)
        {
            if (FirstLink(name) is not { } link) return Find(name);
            var target = SymlinkTarget.Resolve("/" + link.Key, link.Link);
            name = target[1..] + name[link.Key.Length..];
        }

        return null;
    }

    /// <summary>The text of a control member; null when there is none.</summary>
    public string? MemberText(string name)
    {
        if (Members.FirstOrDefault(m => m.Name == name) is not { } member) return null;
        using var reader = new StreamReader(member.Content.Open());
        return reader.ReadToEnd();
    }

    private LintItem? FirstLink(string name)
    {
        for (var end = name.IndexOf('/', StringComparison.Ordinal); ; end = name.IndexOf('/', end + 1))
        {
            var prefix = end < 0 ? name : name[..end];
            if (_byKey.GetValueOrDefault(prefix) is { IsLink: true } link) return link;
            if (end < 0) return null;
        }
    }

    private IEnumerable<(string Text, int Number)> Lines(string member) =>
        (MemberText(member) ?? "").Split('\n').Select((text, index) => (text, index + 1));

    private IEnumerable<string> Names(string field) =>
        (Control[field] ?? "").Split([',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(r => r.Split([' ', '(', ':', '[', '\t', '\n'], 2)[0]);
}
