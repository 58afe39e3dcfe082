using Packager.Model;

namespace Packager.Msi;

/// <summary>How a value meets the one that is there.</summary>
public enum MsiEnvironmentPart
{
    /// <summary>It becomes the whole value.</summary>
    Whole,

    /// <summary>It goes before what is there, with a semicolon.</summary>
    First,

    /// <summary>It goes behind what is there, with a semicolon.</summary>
    Last,
}

/// <summary>An environment variable that is set while the product is installed; the Environment table.</summary>
/// <param name="Name">For example <c>PATH</c>.</param>
/// <param name="Value">A formatted text.</param>
/// <param name="Part">How it meets the value that is there.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiEnvironmentVariable(string Name, string Value, MsiEnvironmentPart Part, SourceLocation Location)
{
    /// <summary>The feature that it belongs to.</summary>
    public string Feature { get; init; } = MsiFeature.MainId;
}
