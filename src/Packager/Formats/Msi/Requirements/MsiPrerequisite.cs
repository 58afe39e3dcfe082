using System.Collections.Immutable;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Something of Microsoft's that has to be on the machine: how it is found, and where it can be had.</summary>
/// <param name="Name">For people, in every language the same: <c>.NET Runtime 10.0.3 (x64)</c>.</param>
/// <param name="Link">Where it can be had.</param>
/// <param name="Searches">What finds it; each fills a property.</param>
/// <param name="Condition">What holds when it is there.</param>
/// <param name="Location">What asks for it.</param>
internal sealed record MsiPrerequisite(string Name, string Link, ImmutableArray<MsiSearch> Searches, string Condition, SourceLocation Location)
{
    /// <summary>What is said when it is missing, a formatted text.</summary>
    /// <param name="text">The text of the language, with places for what and where.</param>
    public MsiLaunchCondition ToCondition(string text) => new(Condition,
        text.Replace("<what>", WindowsText.Literal(Name), StringComparison.Ordinal).Replace("<link>", WindowsText.Literal(Link), StringComparison.Ordinal), Location);
}
