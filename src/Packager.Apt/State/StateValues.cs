using System.Collections.Immutable;
using System.Globalization;

namespace Packager.Apt;

/// <summary>The values of a note, by name; what is missing or is no number is a <see cref="FormatException"/>.</summary>
/// <param name="values">All of them, in order.</param>
internal sealed class StateValues(IReadOnlyList<StateValue> values)
{
    /// <summary>All, in order.</summary>
    public IReadOnlyList<StateValue> InOrder => values;

    /// <summary>The value of a name; null when there is none.</summary>
    public string? Find(string name)
    {
        foreach (var value in values)
            if (value.Name == name) return value.Text;
        return null;
    }

    /// <summary>The value of a name.</summary>
    public string Text(string name) => Find(name) ?? throw new FormatException($"'{name}' is missing");

    /// <summary>A value that is a number.</summary>
    public int Number(string name) => int.Parse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A value that is a moment, in seconds since 1970.</summary>
    public DateTimeOffset Moment(string name) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    /// <summary>The words of a value.</summary>
    public ImmutableArray<string> Words(string name) => [.. Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
