using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>One entry of <c>msi.steps</c>.</summary>
public sealed record MsiStepEntry
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The name.</summary>
    [Key("name", "What the log and the progress dialog call it; the program's name unless given, and when it runs, where several steps without a name run it.", Dialects = Dialects.Packager, Example = "Update the database")]
    public Located<string>? Name { get; init; }

    /// <summary>The moments.</summary>
    [Key("when", "When it runs: install and upgrade unless given. 'remove' is a removal for good, 'purge' one with PURGE=1, 'replace' the removal of this version by a newer one.", Dialects = Dialects.Packager, Example = "[install, upgrade]", Values = ["install", "upgrade", "repair", "remove", "purge", "replace"], Shorthand = Shorthand.One)]
    public ImmutableArray<Located<string>> When { get; init; } = [];

    /// <summary>The place.</summary>
    [Key("at", "Where in an installation it runs: before the new files come, before services start, or after. What is removed runs its steps after services are stopped and before files go.", Dialects = Dialects.Packager, Default = "before-services", Values = ["before-files", "before-services", "after-services"])]
    public Located<string>? At { get; init; }

    /// <summary>The program.</summary>
    [Key("run", "An .exe of the package, by its dst or its name, and its arguments: a list, or one string split at spaces (quotes hold words together). Paths of the package become those of Windows, properties in brackets are filled in.", Dialects = Dialects.Packager, Example = "[guestbook, migrate, --to, /var/lib/guestbook]", Shorthand = Shorthand.Words)]
    public ImmutableArray<Located<string>> Run { get; init; } = [];

    /// <summary>What undoes it.</summary>
    [Key("rollback", "What undoes it when it or something after it fails, written as 'run'. It must do no harm where nothing was done.", Dialects = Dialects.Packager, Example = "guestbook migrate --back", Shorthand = Shorthand.Words)]
    public ImmutableArray<Located<string>> Rollback { get; init; } = [];

    /// <summary>What a failure means.</summary>
    [Key("on_failure", "What happens when it ends with another exit code than 0, or not in time: everything is taken back, or the log says so.", Dialects = Dialects.Packager, Default = "fail", Values = ["fail", "continue"])]
    public Located<string>? OnFailure { get; init; }

    /// <summary>The time limit.</summary>
    [Key("timeout", "After how many seconds it counts as failed; 0 for never.", Dialects = Dialects.Packager, Default = "3600")]
    public Located<string>? Timeout { get; init; }

    /// <summary>The folder.</summary>
    [Key("working_directory", "The folder it starts in; the program's own unless given.", Dialects = Dialects.Packager, Example = "/var/lib/guestbook")]
    public Located<string>? WorkingDirectory { get; init; }

    /// <summary>The account.</summary>
    [Key("account", "Whether it runs as the system or as the user who installs. In a package for one user it always runs as that user.", Dialects = Dialects.Packager, Default = "system", Values = ["system", "user"])]
    public Located<string>? Account { get; init; }

    /// <summary>Whether the log may have its arguments.</summary>
    [Key("secret", "Whether its arguments, and the properties that they name, stay out of the log.", Dialects = Dialects.Packager, Default = "false")]
    public Located<bool>? Secret { get; init; }
}
