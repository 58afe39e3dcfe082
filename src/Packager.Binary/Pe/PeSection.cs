namespace Packager.Binary;

/// <summary>A section header (PE format, "Section table").</summary>
/// <param name="Name">At most eight bytes, such as <c>.text</c>.</param>
/// <param name="Address">Relative to where the image is loaded.</param>
/// <param name="Length">Bytes in memory.</param>
/// <param name="RawAt">Where it stands in the file.</param>
/// <param name="RawLength">Bytes in the file.</param>
public sealed record PeSection(string Name, long Address, long Length, long RawAt, long RawLength)
{
    /// <summary>Where an address of the loaded image stands in the file; -1 when no section holds so many bytes for it.</summary>
    internal static long FileOffsetOf(IReadOnlyList<PeSection> sections, PeBytes bytes, long address, long length)
    {
        foreach (var section in sections)
        {
            var offset = address - section.Address;
            if (offset >= 0 && offset + length <= section.RawLength && section.RawAt + offset + length <= bytes.Length) return section.RawAt + offset;
        }

        return -1;
    }
}
