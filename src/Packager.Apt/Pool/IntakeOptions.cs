namespace Packager.Apt;

/// <summary>How packages are listed.</summary>
/// <param name="Component">The component.</param>
/// <param name="HasTranslations">Whether long descriptions stand in Translation-en.</param>
internal sealed record IntakeOptions(string Component, bool HasTranslations)
{
    /// <summary>What else than the package decides about its stanza.</summary>
    public string Listing => HasTranslations ? Component + " apart" : Component;
}
