namespace Packager.Model;

/// <summary>A value together with the place it was read from, so that a later fault can still name it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value itself.</param>
/// <param name="Location">Where it stands in the manifest.</param>
public readonly record struct Located<T>(T Value, SourceLocation Location)
{
    /// <summary>The same place with another value.</summary>
    public Located<TOther> With<TOther>(TOther value) => new(value, Location);

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString() ?? "";
}
