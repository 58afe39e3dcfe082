using Packager.Model;

namespace Packager.Msi;

/// <summary>What a package shows while it is installed, repaired, changed or removed.</summary>
public sealed record MsiDialogs
{
    /// <summary>Which dialogs there are.</summary>
    public DialogSet Set { get; init; } = DialogSet.None;

    /// <summary>Their texts; null leaves all talk to Windows, which is possible without dialogs alone.</summary>
    public MsiTexts? Texts { get; init; }

    /// <summary>The licence that has to be accepted, as RTF that <see cref="LicenceText"/> made; null for none.</summary>
    public string? Licence { get; init; }

    /// <summary>The picture on top of most dialogs, a BMP in the proportions of 370 to 44; null for a plain one.</summary>
    public Content? Banner { get; init; }

    /// <summary>The picture behind the first and the last dialog, a BMP in the proportions of 370 to 234, whose left third is free of text; null for a plain one.</summary>
    public Content? Background { get; init; }

    /// <summary>What the last dialog offers to start; null for nothing.</summary>
    public MsiLaunch? Launch { get; init; }
}
