using System.CommandLine;
using Packager.Cli.Verbs;

namespace Packager.Cli;

/// <summary>The command and its verbs.</summary>
internal static class Root
{
    // In the order in which a newcomer meets them.
    private static readonly Verb[] s_verbs =
    [
        new("init", InitVerb.Create),
        new("schema", SchemaVerb.Create),
        new("plan", PlanVerb.Create),
        new("compile", CompileVerb.Create),
        new("render", RenderVerb.Create),
        new("deb", DebVerb.Create),
        new("msi", MsiVerb.Create),
        new("package", PackageVerb.Create),
        new("lint", LintVerb.Create),
        new("inspect", InspectVerb.Create),
        new("extract", ExtractVerb.Create),
        new("diff", DiffVerb.Create),
        new("reproduce", ReproduceVerb.Create),
        new("sign", SignVerb.Create),
        new("verify", VerifyVerb.Create),
        new("transform", TransformVerb.Create),
        new("export", ExportVerb.Create),
        new("source", SourceVerb.Create),
        new("publish", PublishVerb.Create),
        new("promote", PromoteVerb.Create),
        new("page", PageVerb.Create),
        new("remove", RemoveVerb.Create),
        new("prune", PruneVerb.Create),
        new("history", HistoryVerb.Create),
        new("rollback", RollbackVerb.Create),
        new("refresh", RefreshVerb.Create),
        new("check", CheckVerb.Create),
        new("key", KeyVerb.Create),
        new("upload", UploadVerb.Create),
    ];

    /// <summary>All verbs.</summary>
    public static RootCommand Create() => With(s_verbs);

    /// <summary>The verb that the first word names, or all when it names none: making all of them takes longer than many a verb runs.</summary>
    public static RootCommand Create(string[] words) =>
        words.Length > 0 && Array.Find(s_verbs, verb => verb.Name == words[0]) is { } named ? With([named]) : Create();

    private static RootCommand With(IEnumerable<Verb> verbs)
    {
        var root = new RootCommand("Turns an application into releases that operating systems understand.");
        foreach (var verb in verbs) root.Subcommands.Add(verb.Create());
        return root;
    }

    private sealed record Verb(string Name, Func<Command> Create);
}
