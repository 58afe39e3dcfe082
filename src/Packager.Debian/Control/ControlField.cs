namespace Packager.Debian;

/// <summary>A field of a stanza; deb822(5).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; continuation lines are joined by <c>\n</c> without their leading space.</param>
public sealed record ControlField(string Name, string Value);
