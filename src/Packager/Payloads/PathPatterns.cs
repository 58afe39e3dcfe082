using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>A list of globs of the manifest, any of which may match: <c>exclude</c> and <c>disown_subtree</c>.</summary>
internal sealed class PathPatterns
{
    private readonly List<Glob> _globs = [];

    private PathPatterns()
    {
    }

    /// <summary>Reads the patterns and reports those that cannot be read.</summary>
    public static PathPatterns Read(ImmutableArray<Located<string>> patterns, GatherContext context, Func<string, string>? anchor = null)
    {
        var read = new PathPatterns();
        foreach (var pattern in patterns)
        {
            var text = anchor is null ? pattern.Value : anchor(pattern.Value);
            if (Glob.TryParse(text, context.GlobStyle, out var glob, out var fault)) read._globs.Add(glob);
            else PatternFault.Report(context, pattern, fault);
        }

        return read;
    }

    /// <summary>Whether one of them matches the whole path.</summary>
    public bool Match(string path) => _globs.Exists(g => g.MatchesPath(path));
}
