using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>build</c> block: at most one of its parts.</summary>
public sealed record BuildSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>A .NET project.</summary>
    [Key("dotnet", "Publish a .NET project for each runtime identifier that the formats need.", Dialects = Dialects.Packager)]
    public DotnetBuildSection? Dotnet { get; init; }

    /// <summary>Any command.</summary>
    [Key("command", "A shell command that fills the folder named by $PACKAGER_OUTPUT.", Dialects = Dialects.Packager, Example = "make install DESTDIR=$$PACKAGER_OUTPUT")]
    public Located<string>? Command { get; init; }

    /// <summary>Files the command reads, for deciding whether it must run again.</summary>
    [Key("inputs", "Globs of what the command reads; it runs again only when one of them changed.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Inputs { get; init; } = [];

    /// <summary>The program that people start.</summary>
    [Key("executable", "The program that gets a link in /usr/bin, relative to the output; 'none' for no link.", Dialects = Dialects.Packager)]
    public Located<string>? Executable { get; init; }

    /// <summary>Where the output goes.</summary>
    [Key("dst", "Where the output goes; the app root unless given.", Dialects = Dialects.Packager, Default = "app")]
    public Located<string>? Dst { get; init; }

    /// <summary>What of the output is left out.</summary>
    [Key("exclude", "Globs, relative to the output, of what is left out.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Exclude { get; init; } = [];
}

/// <summary>How a .NET project is published.</summary>
public sealed record DotnetBuildSection
{
    /// <summary>The project.</summary>
    [Key("project", "The project file or its folder.", Dialects = Dialects.Packager, Example = "src/Guestbook/Guestbook.csproj")]
    public Located<string>? Project { get; init; }

    /// <summary>The configuration.</summary>
    [Key("configuration", "The build configuration.", Dialects = Dialects.Packager, Default = "Release")]
    public Located<string>? Configuration { get; init; }

    /// <summary>Whether the runtime comes along.</summary>
    [Key("self_contained", "Whether the runtime comes along.", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? SelfContained { get; init; }

    /// <summary>Whether everything is one file.</summary>
    [Key("single_file", "Whether everything is one file.", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? SingleFile { get; init; }

    /// <summary>Whether code is compiled ahead of time.</summary>
    [Key("ready_to_run", "Whether code is compiled ahead of time, for a faster start. For a self-contained single file the SDK compiles the framework again, too; that takes minutes unless properties say PublishReadyToRunComposite: \"false\".", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? ReadyToRun { get; init; }

    /// <summary>Whether unused code is removed.</summary>
    [Key("trimmed", "Whether unused code is removed.", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? Trimmed { get; init; }

    /// <summary>Runtime identifiers by format, where the usual ones do not fit.</summary>
    [Key("runtimes", "Runtime identifiers by target, where the usual ones do not fit.", Dialects = Dialects.Packager, Example = "{ deb/amd64: linux-musl-x64 }")]
    public ImmutableArray<KeyValuePair<string, Located<string>>> Runtimes { get; init; } = [];

    /// <summary>MSBuild properties.</summary>
    [Key("properties", "Further MSBuild properties.", Dialects = Dialects.Packager)]
    public ImmutableArray<KeyValuePair<string, Located<string>>> Properties { get; init; } = [];
}
