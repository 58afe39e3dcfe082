using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>The overrides that a package ships for itself in <c>/usr/share/lintian/overrides</c> (lintian's user manual, 2.4).</summary>
internal sealed partial class LintOverrides
{
    private readonly List<(string Tag, Regex? Context)> _overrides = [];

    /// <summary>Reads the package's own file.</summary>
    public static LintOverrides Of(LintSubject subject)
    {
        var overrides = new LintOverrides();
        var path = "usr/share/lintian/overrides/" + subject.Name;
        if (Text(subject, path) is not { } text) return overrides;
        foreach (var line in text.Split('\n').Select(l => Blanks().Replace(l.Trim(), " ")))
        {
            if (line.Length > 0 && line[0] != '#') overrides.Add(line, subject);
        }

        return overrides;
    }

    /// <summary>Whether the maintainer has said that a finding is meant.</summary>
    public bool Cover(LintFinding finding) =>
        _overrides.Exists(o => o.Tag == finding.Tag.Name && (o.Context is null || o.Context.IsMatch(finding.Context)));

    /// <summary><c>[[package] [architectures] [type]:] tag [context]</c>; a colon must stand where anything stands before the tag.</summary>
    private void Add(string line, LintSubject subject)
    {
        var match = Line().Match(line);
        if (match.Groups["head"].Success && !Concerns(match.Groups["head"].Value, subject)) return;
        var context = match.Groups["context"].Value;
        _overrides.Add((RenamedTags.Now(match.Groups["tag"].Value), context.Length == 0 ? null : Glob(context)));
    }

    private static bool Concerns(string head, LintSubject subject)
    {
        var list = Architectures().Match(head);
        if (!list.Success) return true;
        var names = list.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isListed = names.Select(n => n.TrimStart('!')).Any(n => n == subject.Architecture || n == "any" || n == "linux-any" || n == "any-" + subject.Architecture);
        return Array.Exists(names, n => n.StartsWith('!')) ? !isListed : isListed;
    }

    private static Regex Glob(string context) =>
        new(@"\A" + Regex.Escape(context).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal) + @"\z",
            RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private static string? Text(LintSubject subject, string path)
    {
        if (subject.Resolve(path)?.Facts.Bytes is { } plain) return Encoding.UTF8.GetString(plain);
        if (subject.Resolve(path + ".gz")?.Facts.Bytes is not { } packed) return null;
        try
        {
            using var reader = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
            return reader.ReadToEnd();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:(?<head>[^\s:]+(?: ?\[[^\]]*\])?(?: [a-z]+)?|\[[^\]]*\](?: [a-z]+)?) ?: ?)?(?<tag>\S+)(?: (?<context>.*))?$")]
    private static partial Regex Line();

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Architectures();
}
