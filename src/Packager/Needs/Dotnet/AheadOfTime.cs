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
        var overlap = wanted.Max(w => w.Bytes.Length);
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var buffer = new byte[1 << 18];
        using var stream = content.Open();
        for (var kept = 0; stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false) is > 0 and var read;)
        {
            var piece = buffer.AsSpan(0, kept + read);
            foreach (var (text, bytes) in wanted)
            {
                if (piece.IndexOf(bytes) >= 0) found.Add(text);
            }

            // A text may lie across two pieces.
            kept = Math.Min(overlap, piece.Length);
            piece[^kept..].CopyTo(buffer);
        }

        return found.ToImmutable();
    }
}
