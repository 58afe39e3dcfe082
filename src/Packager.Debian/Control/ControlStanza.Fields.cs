using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Packager.Debian;

/// <content>Changing fields.</content>
public sealed partial record ControlStanza
{
    /// <summary>A stanza without any field.</summary>
    public static ControlStanza Empty { get; } = new(ImmutableArray<ControlField>.Empty);

    /// <summary>
    /// The order in which dpkg-gencontrol writes the fields of a binary package (Dpkg::Control::FieldsCore); fields it does not know follow by name.
    /// </summary>
    public static ImmutableArray<string> BinaryOrder { get; } =
    [
        "Package", "Package-Type", "Source", "Version", "Kernel-Version", "Built-For-Profiles", "Auto-Built-Package", "Architecture",
        "Subarchitecture", "Installer-Menu-Item", "Build-Essential", "Essential", "Protected", "Origin", "Bugs", "Maintainer",
        "Installed-Size", "Pre-Depends", "Depends", "Recommends", "Suggests", "Enhances", "Conflicts", "Breaks", "Replaces", "Provides",
        "Built-Using", "Static-Built-Using", "Section", "Priority", "Multi-Arch", "Homepage", "Description", "Tag", "Task",
    ];

    private static Dictionary<string, int> Ranks { get; } = RanksOf(BinaryOrder);

    /// <summary>Whether a field is there.</summary>
    public bool Has(string name) => this[name] is not null;

    /// <summary>The same stanza with a field set: in its old place when it is there already, at the end when not.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value; null or blank takes the field away, for dpkg knows no empty fields.</param>
    public ControlStanza With(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return Without(name);
        var field = new ControlField(name, value);
        var at = IndexOf(name);
        return new ControlStanza(at < 0 ? Fields.Add(field) : Fields.SetItem(at, field));
    }

    /// <summary>The same stanza with a field behind another one, or at the end where that is missing.</summary>
    /// <param name="before">The name of the field that stands before it.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value.</param>
    public ControlStanza WithBehind(string before, string name, string value)
    {
        var rest = Without(name);
        var at = rest.IndexOf(before);
        return new ControlStanza(rest.Fields.Insert(at < 0 ? rest.Fields.Length : at + 1, new ControlField(name, value)));
    }

    /// <summary>The same stanza without a field.</summary>
    public ControlStanza Without(string name)
    {
        var at = IndexOf(name);
        return at < 0 ? this : new ControlStanza(Fields.RemoveAt(at));
    }

    /// <summary>The same fields in <see cref="BinaryOrder"/>.</summary>
    public ControlStanza InBinaryOrder()
    {
        var sorted = Fields.ToArray();
        var ranks = new int[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            var (field, rank, at) = (Fields[i], Rank(Fields[i].Name), i);
            for (; at > 0 && (ranks[at - 1] > rank || (ranks[at - 1] == rank && string.CompareOrdinal(sorted[at - 1].Name, field.Name) > 0)); at--)
                (sorted[at], ranks[at]) = (sorted[at - 1], ranks[at - 1]);
            (sorted[at], ranks[at]) = (field, rank);
        }

        return new ControlStanza(ImmutableCollectionsMarshal.AsImmutableArray(sorted));
    }

    /// <summary>Equal when names (without case), values and order are.</summary>
    public bool Equals(ControlStanza? other) =>
        other is not null && Fields.Length == other.Fields.Length && Fields.Zip(other.Fields).All(pair => Same(pair.First, pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var field in Fields) hash.Add(field.Value, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    private static bool Same(ControlField left, ControlField right) =>
        left.Name.Equals(right.Name, StringComparison.OrdinalIgnoreCase) && left.Value == right.Value;

    private static Dictionary<string, int> RanksOf(ImmutableArray<string> order)
    {
        var ranks = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in order) ranks.Add(name, ranks.Count);
        return ranks;
    }

    private static int Rank(string name) => Ranks.GetValueOrDefault(name, BinaryOrder.Length);

    private int IndexOf(string name)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            if (Fields[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}
