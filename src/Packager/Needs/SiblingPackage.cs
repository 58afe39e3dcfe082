using Packager.Model;

namespace Packager.Needs;

/// <summary>Another package of the same manifest, for the same architecture, that can be installed beside the one that is looked at.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version in the target's form.</param>
/// <param name="Payload">What it installs.</param>
public sealed record SiblingPackage(string Name, string Version, Payload Payload);
