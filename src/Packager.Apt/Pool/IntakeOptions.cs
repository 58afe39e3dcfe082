namespace Packager.Apt;

/// <summary>How packages are listed.</summary>
/// <param name="Component">The component.</param>
/// <param name="Phase">How many machines in a hundred take them by themselves; null for all.</param>
/// <param name="HasTranslations">Whether long descriptions stand in Translation-en.</param>
internal sealed record IntakeOptions(string Component, int? Phase, bool HasTranslations);
