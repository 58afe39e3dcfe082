using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi;

/// <summary>A folder on Windows: one whose id is known (a standard folder, or one that the package names itself) and the names below it.</summary>
/// <param name="Folder">The known folder's id, for example <c>CommonAppDataFolder</c> or <c>INSTALLFOLDER</c>.</param>
/// <param name="Names">The long names below it, outermost first.</param>
public sealed record MsiPlace(string Folder, ImmutableArray<string> Names)
{
    /// <summary>Reads the written form, <c>[INSTALLFOLDER]app\plugins</c>.</summary>
    /// <exception cref="FormatException">It does not begin with an id in brackets.</exception>
    public static MsiPlace Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf(']', StringComparison.Ordinal);
        if (!text.StartsWith('[') || end < 2) throw new FormatException($"'{text}' does not begin with the id of a folder in brackets");
        return new MsiPlace(text[1..end], [.. text[(end + 1)..].Split('\\', StringSplitOptions.RemoveEmptyEntries)]);
    }

    /// <summary>The folder of a name below this one.</summary>
    public MsiPlace Below(params IEnumerable<string> names) => this with { Names = [.. Names, .. names] };

    /// <summary>The folder that holds this one, or null for the known folder itself.</summary>
    public MsiPlace? Parent => Names.IsEmpty ? null : this with { Names = Names.RemoveAt(Names.Length - 1) };

    /// <summary>A formatted text (Windows Installer's Formatted) that stands for the path, without a backslash at its end where there are names.</summary>
    public override string ToString() => $"[{Folder}]{string.Join('\\', Names.Select(Escape))}";

    private static string Escape(string name) => name.AsSpan().IndexOfAny("[]{}") >= 0
        ? string.Concat(name.Select(c => c is '[' or ']' or '{' or '}' ? $"[\\{c}]" : c.ToString()))
        : name;

    /// <inheritdoc/>
    public bool Equals(MsiPlace? other) => other is not null && Folder == other.Folder && Names.SequenceEqual(other.Names);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}

/// <summary>A folder that the package gives an id to, so that it can be chosen on the command line (<c>INSTALLFOLDER=D:\Tools</c>) and named in formatted texts.</summary>
/// <param name="Id">A public property's name: upper case letters, digits, underscores and full stops.</param>
/// <param name="Place">Where it lies unless it is chosen otherwise.</param>
public sealed record MsiNamedFolder(string Id, MsiPlace Place);

/// <summary>A folder that is made although nothing lies in it, or that has access rights of its own.</summary>
/// <param name="Place">The folder.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiFolder(MsiPlace Place, SourceLocation Location)
{
    /// <summary>Who may do what in it, in the security descriptor language (SDDL); null for what it inherits.</summary>
    public string? Access { get; init; }

    /// <summary>The feature that it belongs to.</summary>
    public string Feature { get; init; } = MsiFeature.MainId;
}
