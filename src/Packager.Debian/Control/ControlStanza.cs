using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>One stanza of deb822(5): fields in order, each at most once, names compared without case.</summary>
/// <param name="Fields">The fields.</param>
public sealed partial record ControlStanza(ImmutableArray<ControlField> Fields)
{
    /// <summary>The value of a field, or null when it is absent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return field.Value;
            }

            return null;
        }
    }
}
