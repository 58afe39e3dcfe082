using System.Collections.Immutable;
using System.Text;
using Packager.Binary;
using Packager.Model;
using Packager.Needs.Rules;

namespace Packager.Needs.Dotnet;

/// <summary>Programs and libraries that were compiled ahead of time (<c>PublishAot</c>): no JSON beside them, the runtime linked in.</summary>
internal static class AheadOfTime
{
    // The compiler always exports it, so that debuggers find the runtime.
    private const string Mark = "DotNetRuntimeDebugHeader";

    /// <summary>Whether an object was made so.</summary>
    public static bool Is(ElfFile elf) => elf.Symbols.Any(s => s.IsDefined && s.Name == Mark);

    /// <summary>Which texts of the rules are in the program, in the bytes of C or in those of .NET's strings.</summary>
    public static ImmutableHashSet<string> TextsIn(Content content, IEnumerable<Rule> rules)
    {
        var wanted = rules.SelectMany(r => r.Texts).Distinct(StringComparer.Ordinal)
            .SelectMany(t => new[] { (Text: t, Bytes: Encoding.ASCII.GetBytes(t)), (Text: t, Bytes: Encoding.Unicode.GetBytes(t)) }).ToList();
        using var stream = content.Open();
        var found = StreamSearch.FirstOf(stream, [.. wanted.Select(w => w.Bytes)]);
        return [.. wanted.Where((_, i) => found[i] is not null).Select(w => w.Text)];
    }
}
