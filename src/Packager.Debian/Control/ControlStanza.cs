using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>One stanza of deb822(5): fields in order, each at most once, names compared without case.</summary>
/// <param name="Fields">The fields as <c>name</c> and value; a value's continuation lines are joined by <c>\n</c> without their leading space.</param>
public sealed partial record ControlStanza(ImmutableArray<KeyValuePair<string, string>> Fields)
{
    /// <summary>The value of a field, or null when it is absent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (key, value) in Fields)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            }

            return null;
        }
    }
}
