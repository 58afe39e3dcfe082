using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.firewall</c>.</summary>
public sealed record MsiFirewallEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The name.</summary>
    [Key("name", "The rule's name, which no rule of anybody else should have; the product's name unless given.", Dialects = Dialects.Packager, Example = "Guestbook (web)")]
    public Located<string>? Name { get; init; }

    /// <summary>The program.</summary>
    [Key("program", "The program of the package that it is for, by its dst or its name; any unless given.", Dialects = Dialects.Packager, Example = "app/guestbook.exe")]
    public Located<string>? Program { get; init; }

    /// <summary>The ports.</summary>
    [Key("ports", "Ports, ranges of them, or properties of type int in brackets; any unless given.", Dialects = Dialects.Packager, Example = "[5000, 8000-8010]", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Ports { get; init; } = [];

    /// <summary>The protocol.</summary>
    [Key("protocol", "The protocol of the ports.", Dialects = Dialects.Packager, Default = "tcp", Values = ["tcp", "udp"])]
    public Located<string>? Protocol { get; init; }

    /// <summary>The direction.</summary>
    [Key("direction", "Whether others reach it, or it reaches others.", Dialects = Dialects.Packager, Default = "in", Values = ["in", "out"])]
    public Located<string>? Direction { get; init; }

    /// <summary>The networks.</summary>
    [Key("profiles", "In which kinds of network it holds; all unless given.", Dialects = Dialects.Packager, Example = "[domain, private]", Values = ["domain", "private", "public"], Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Profiles { get; init; } = [];

    /// <summary>The other side.</summary>
    [Key("remote", "Addresses, networks or 'localsubnet' of the other side; any unless given.", Dialects = Dialects.Packager, Example = "[localsubnet, 10.0.0.0/8]", Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> Remote { get; init; } = [];
}
