using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;

namespace Packager.Formats;

/// <summary>What values a property may have: as a condition of Windows Installer's, as a rule for the default, and as the text that says so.</summary>
/// <param name="TextKey">The text of the language below <c>messages.property</c>; null when anything goes.</param>
/// <param name="Words">The same for a plan.</param>
/// <param name="Condition">The condition under which a value is right, <c>{0}</c> standing for the property.</param>
/// <param name="Allows">Whether a value is right.</param>
internal sealed record PropertyType(string? TextKey, string Words, string Condition, Func<string, bool> Allows)
{
    // A number sign at the beginning makes another kind of value of a text in the registry, and comes back doubled.
    private static readonly PropertyType s_remembered = new("text", "a text without # before it", """NOT {0} << "#" """.TrimEnd(), value => !value.StartsWith('#'));
    private static readonly PropertyType s_any = new(null, "a text", "", _ => true);
    private static readonly PropertyType s_flag = new("flag", "true or false", """{0} ~= "true" OR {0} ~= "false" """.TrimEnd(), value => value.ToLowerInvariant() is "true" or "false");
    private static readonly PropertyType s_path = new("path", "a whole path", """{0} << "\\" OR {0} >< ":\" """.TrimEnd(), value => value.StartsWith(@"\\", StringComparison.Ordinal) || value.Contains(@":\", StringComparison.Ordinal));
    private static readonly PropertyType s_address = new("address", "a whole address", """{0} >< "://" """.TrimEnd(), value => value.Contains("://", StringComparison.Ordinal));

    /// <summary>The type of an entry whose keys have been checked.</summary>
    public static PropertyType Of(MsiPropertyEntry entry, bool isRemembered)
    {
        if (!entry.Values.IsEmpty) return OneOf([.. entry.Values.Select(value => value.Value)]);
        return entry.Type?.Value switch
        {
            "int" => Numbers(Number(entry.Min?.Value), Number(entry.Max?.Value)),
            "bool" => s_flag,
            "path" => s_path,
            "url" => s_address,
            _ => isRemembered ? s_remembered : s_any,
        };
    }

    /// <summary>A whole number of 32 bits, which is what conditions compare; null for anything else.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static PropertyType OneOf(ImmutableArray<string> values) =>
        new("values", $"one of {string.Join(", ", values)}", string.Join(" OR ", values.Select(value => $$"""{0} = "{{value}}" """.TrimEnd())), value => values.Contains(value, StringComparer.Ordinal));

    // A value that is no number compares with none.
    private static PropertyType Numbers(int? least, int? most)
    {
        var invariant = CultureInfo.InvariantCulture;
        var (key, words, condition) = (least, most) switch
        {
            ({ } from, { } to) => ("range", string.Create(invariant, $"from {from} to {to}"), string.Create(invariant, $"{{0}} >= {from} AND {{0}} <= {to}")),
            ({ } from, null) => ("least", string.Create(invariant, $"of at least {from}"), string.Create(invariant, $"{{0}} >= {from}")),
            (null, { } to) => ("most", string.Create(invariant, $"of at most {to}"), string.Create(invariant, $"{{0}} <= {to}")),
            _ => ("number", "", "{0} >= 0 OR {0} < 0"),
        };
        return new(key, $"a whole number {words}".TrimEnd(), condition, value => Number(value) is { } number && number >= (least ?? int.MinValue) && number <= (most ?? int.MaxValue));
    }
}
