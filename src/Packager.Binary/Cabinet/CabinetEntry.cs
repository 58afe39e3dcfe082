namespace Packager.Binary;

/// <summary>A file of a cabinet as its CFFILE tells it (MS-CAB §2.3).</summary>
/// <param name="Name">As it stands there: it may hold backslashes, "..", or anything else; do not make a path of it unseen.</param>
/// <param name="Length">Bytes, uncompressed.</param>
/// <param name="Modified">Local time of nobody knows where; null when the fields are no date.</param>
/// <param name="Attributes">1 read-only, 2 hidden, 4 system, 0x20 archive, 0x40 run after extraction, 0x80 the name is UTF-8.</param>
/// <param name="Folder">The number of its folder in the set of cabinets that was opened.</param>
/// <param name="Offset">Where in the folder it begins.</param>
public sealed record CabinetEntry(string Name, long Length, DateTime? Modified, int Attributes, int Folder, long Offset);

/// <summary>A folder of a cabinet (MS-CAB §2.2): some files that are compressed as one.</summary>
/// <param name="TypeCompress">The low byte: 0 stored, 1 MSZIP, 2 Quantum, 3 LZX; then for LZX the window as a power of two.</param>
/// <param name="Blocks">How many CFDATA blocks it has, in all cabinets.</param>
public sealed record CabinetFolderEntry(int TypeCompress, int Blocks);
