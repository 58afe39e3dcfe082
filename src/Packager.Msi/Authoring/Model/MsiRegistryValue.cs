using Packager.Model;

namespace Packager.Msi;

/// <summary>A value in the registry; the Registry table.</summary>
/// <param name="Root">The root of its key.</param>
/// <param name="Key">The key, without a backslash at either end.</param>
/// <param name="Name">The value's name; null for the key's default value.</param>
/// <param name="Value">As the table writes it: a formatted text, with <c>#</c>, <c>#x</c> or <c>#%</c> before other kinds than plain text.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiRegistryValue(RegistryRoot Root, string Key, string? Name, string? Value, SourceLocation Location)
{
    /// <summary>The feature that it belongs to.</summary>
    public string Feature { get; init; } = MsiFeature.MainId;
}
