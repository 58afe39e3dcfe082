namespace Packager.Msi;

/// <summary>What kind of file a signature is for; the digest is taken differently for each.</summary>
public enum SpcSubject
{
    /// <summary>A program or library (<c>SpcPeImageData</c>).</summary>
    Program,

    /// <summary>An installer database, patch or transform (<c>SpcSipInfo</c> of Windows Installer).</summary>
    Installer,

    /// <summary>A cabinet by itself (<c>SpcLink</c>, without a meaning today).</summary>
    Cabinet,
}
