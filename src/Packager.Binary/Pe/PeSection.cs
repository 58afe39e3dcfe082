namespace Packager.Binary;

/// <summary>A section header (PE format, "Section table").</summary>
/// <param name="Name">At most eight bytes, such as <c>.text</c>.</param>
/// <param name="Address">Relative to where the image is loaded.</param>
/// <param name="Length">Bytes in memory.</param>
/// <param name="RawAt">Where it stands in the file.</param>
/// <param name="RawLength">Bytes in the file.</param>
public sealed record PeSection(string Name, long Address, long Length, long RawAt, long RawLength);
