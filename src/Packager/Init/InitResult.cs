using System.Collections.Immutable;

namespace Packager.Init;

/// <summary>What <c>packager init</c> did.</summary>
/// <param name="Project">What it found.</param>
/// <param name="Files">What it wrote, relative to the folder, the manifest first.</param>
/// <param name="NextSteps">Lines for people: what to look at and what to type.</param>
public sealed record InitResult(DetectedProject Project, ImmutableArray<string> Files, ImmutableArray<string> NextSteps);
