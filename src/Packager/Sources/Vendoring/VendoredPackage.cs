namespace Packager.Sources.Vendoring;

/// <summary>A vendored package and what it says of its licence.</summary>
/// <param name="Kind">Whose word it is named by: NuGet, npm, Python.</param>
/// <param name="Id">Its name.</param>
/// <param name="File">Relative to the source.</param>
internal sealed record VendoredPackage(string Kind, string Id, string File)
{
    /// <summary>Who holds the copyright; null when it does not say.</summary>
    public string? Copyright { get; init; }

    /// <summary>An SPDX expression; null when it names none.</summary>
    public string? Expression { get; init; }

    /// <summary>The text that is its licence, where that is a text of its own.</summary>
    public string? OwnText { get; init; }

    /// <summary>The text of a licence that it brings, whichever that is.</summary>
    public string? BroughtText { get; init; }

    /// <summary>Where in the web its licence is.</summary>
    public string? Address { get; init; }
}
