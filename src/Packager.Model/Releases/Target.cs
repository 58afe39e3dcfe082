namespace Packager.Model;

/// <summary>A format and an architecture, written <c>deb/amd64</c>.</summary>
/// <param name="Format">For example <c>deb</c>.</param>
/// <param name="Architecture">In the format's own words, for example <c>amd64</c>.</param>
public sealed record Target(string Format, string Architecture)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Format}/{Architecture}";
}
