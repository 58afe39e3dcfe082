namespace Packager.Sources.Upload;

/// <summary>Where uploads go, as dput.cf(5) describes it.</summary>
public sealed record UploadHost
{
    /// <summary>As the user named it, for example <c>ppa:acme/tools</c>.</summary>
    public required string Name { get; init; }

    /// <summary>How it is reached.</summary>
    public required UploadMethod Method { get; init; }

    /// <summary>The host's name, with a port after a colon where it is not the usual one; empty for a folder.</summary>
    public string Fqdn { get; init; } = "";

    /// <summary>The folder that takes uploads.</summary>
    public required string Incoming { get; init; }

    /// <summary>Who logs in; <c>*</c> for the user's own name.</summary>
    public string Login { get; init; } = "anonymous";

    /// <summary>Whether files need no signature.</summary>
    public bool AllowsUnsigned { get; init; }

    /// <summary>A regular expression that the Distribution must begin with; null for any.</summary>
    public string? AllowedDistributions { get; init; }

    /// <summary>Whether Launchpad's rules hold.</summary>
    public bool IsPpa { get; init; }

    /// <summary>The name as a part of a file name.</summary>
    public string FileName => string.Concat(Name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-'));
}
