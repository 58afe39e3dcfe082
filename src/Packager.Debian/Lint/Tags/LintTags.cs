using System.Collections.Immutable;
using System.Reflection;

namespace Packager.Debian;

/// <summary>The tags of lintian that packages made outside of Debian trip, and that we check ourselves at build time.</summary>
public static partial class LintTags
{
    // The parts of this class are initialised in no particular order, so they are gathered when they are first asked for.
    private static readonly Lazy<ImmutableArray<LintTag>> s_all = new(() =>
    [
        .. typeof(LintTags).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(LintTag))
            .Select(p => (LintTag)p.GetValue(null)!)
            .OrderBy(t => t.Code, StringComparer.Ordinal),
    ]);

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<LintTag> All => s_all.Value;
}
