using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.properties</c>.</summary>
public sealed record MsiPropertyEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The name.</summary>
    [Key("name", "The public property: at most 60 upper case letters, digits and underscores.", Dialects = Dialects.Packager, Example = "CONFIG_LISTEN_PORT")]
    public Located<string>? Name { get; init; }

    /// <summary>What kind of value it takes.</summary>
    [Key("type", "What its value has to be: any text, a whole number, true or false, a path that begins with a drive or names a share, or an address with a scheme.", Dialects = Dialects.Packager, Default = "text", Values = ["text", "int", "bool", "path", "url"])]
    public Located<string>? Type { get; init; }

    /// <summary>The default.</summary>
    [Key("default", "Its value when neither the command line nor the installation before says anything.", Dialects = Dialects.Packager, Example = "5080")]
    public Located<string>? Default { get; init; }

    /// <summary>The least number.</summary>
    [Key("min", "The least number.", Dialects = Dialects.Packager, Example = "1")]
    public Located<string>? Min { get; init; }

    /// <summary>The greatest number.</summary>
    [Key("max", "The greatest number.", Dialects = Dialects.Packager, Example = "65535")]
    public Located<string>? Max { get; init; }

    /// <summary>The values.</summary>
    [Key("values", "The values that it may have; any unless given.", Dialects = Dialects.Packager, Example = "[debug, info, warning]")]
    public ImmutableArray<Located<string>> Values { get; init; } = [];

    /// <summary>What it is for.</summary>
    [Key("help", "What it is for, in a sentence: 'packager plan' shows it, and so does the message about a wrong value.", Dialects = Dialects.Packager, Example = "The port that the guestbook listens on.")]
    public Located<string>? Help { get; init; }

    /// <summary>Whether it must be given.</summary>
    [Key("required", "Whether nothing is installed without it.", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? Required { get; init; }

    /// <summary>Whether it is secret.</summary>
    [Key("secret", "Whether its value stays out of the log, and the command lines of steps that name it. It is never remembered.", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? Secret { get; init; }

    /// <summary>Whether it is remembered.</summary>
    [Key("remember", "Whether upgrades, repairs and removals find the value again; they do unless it is secret.", Dialects = Dialects.Packager)]
    public Located<bool>? Remember { get; init; }
}
