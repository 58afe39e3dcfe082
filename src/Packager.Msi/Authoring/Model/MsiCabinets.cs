namespace Packager.Msi;

/// <summary>How the files of a package are dealt out to cabinets, and where those lie; the Media table.</summary>
public sealed record MsiCabinets
{
    /// <summary>How many bytes of files, before they are compressed, a cabinet has at most, unless a single file is larger; null for as many as it can.</summary>
    public long? MostBytes { get; init; }

    /// <summary>The beginning of the names of cabinets that lie beside the package; null when they lie in it.</summary>
    public string? BesideAs { get; init; }
}
