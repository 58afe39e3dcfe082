using Packager.Model;

namespace Packager.Msi;

/// <summary>What must hold before anything is installed; the LaunchCondition table.</summary>
/// <param name="Condition">A condition of Windows Installer's.</param>
/// <param name="Message">What is said when it does not hold, a formatted text.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiLaunchCondition(string Condition, string Message, SourceLocation Location);

/// <summary>A property that is filled from the registry before anything else; the tables AppSearch and RegLocator.</summary>
/// <param name="Property">A public property.</param>
/// <param name="Root">The root of the key; not <see cref="RegistryRoot.MachineOrUser"/>.</param>
/// <param name="Key">The key.</param>
/// <param name="Name">The value's name; null for the default value.</param>
/// <param name="Location">Where the manifest asks for it.</param>
public sealed record MsiRegistrySearch(string Property, RegistryRoot Root, string Key, string? Name, SourceLocation Location);
