using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.requires</c>.</summary>
public sealed record MsiRequirementEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>What.</summary>
    [Key("name", "What it is: a shared framework of .NET, the .NET Framework of Windows, the runtime of Visual C++, or WebView2.", Dialects = Dialects.Packager, Values = ["dotnet", "aspnetcore", "windowsdesktop", "netframework", "vcruntime", "webview2"], Example = "aspnetcore")]
    public Located<string>? Name { get; init; }

    /// <summary>The version.</summary>
    [Key("version", "The lowest version; of .NET a later one with the same first number counts too.", Dialects = Dialects.Packager, Example = "10.0.3")]
    public Located<string>? Version { get; init; }
}
