using System.Collections.Immutable;

namespace Packager.Payloads;

/// <summary>What a <c>src</c> names on the building host.</summary>
/// <param name="Root">The folder that the relative paths start from; for a single file the file itself.</param>
/// <param name="IsPattern">Whether src was a glob.</param>
/// <param name="Files">What was found, parents before children; links as links.</param>
internal sealed record SourceMatches(string Root, bool IsPattern, ImmutableArray<SourceFile> Files);
