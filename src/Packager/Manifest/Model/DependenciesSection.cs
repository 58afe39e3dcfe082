using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>dependencies</c> block.</summary>
public sealed record DependenciesSection
{
    /// <summary>What is looked at; null means everything (ours) or nothing (nfpm's dialect).</summary>
    [Key("detect", "true, false, or a list of kinds.", Dialects = Dialects.Packager, Default = "true", Values = ["true", "false", "elf", "dotnet", "pe"], Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>>? Detect { get; init; }

    /// <summary>The releases it must install on.</summary>
    [Key("releases", "The releases it must install on.", Dialects = Dialects.Packager, Default = "debian/12, debian/13", Example = "[debian/12, debian/13, ubuntu/24.04]")]
    public ImmutableArray<Located<string>> Releases { get; init; } = [];

    /// <summary>Sonames that may stay unresolved.</summary>
    [Key("ignore", "Sonames that may stay unresolved, each optional at run time; frameworks of .NET and libraries of Windows' C++ runtime by their names, and webview2.", Dialects = Dialects.Packager, Example = "[liblttng-ust.so.0]")]
    public ImmutableArray<Located<string>> Ignore { get; init; } = [];

    /// <summary>Packages that are never named.</summary>
    [Key("exclude", "Packages that are not named although something in the payload needs them.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Exclude { get; init; } = [];
}
