namespace Packager.Msi;

/// <summary>What a signature says besides the signer's name.</summary>
public sealed record SigningOptions
{
    /// <summary>The program's name and its page.</summary>
    public SpcSpOpusInfo Opus { get; init; } = new(null, null);

    /// <summary>Who confirms the time; null for no timestamp: the signature then ends with the certificate.</summary>
    public ITimestamper? Timestamper { get; init; }
}
