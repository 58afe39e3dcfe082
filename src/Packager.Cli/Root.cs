using System.CommandLine;
using Packager.Cli.Verbs;

namespace Packager.Cli;

/// <summary>The command and its verbs.</summary>
internal static class Root
{
    /// <summary>Puts the verbs together, in the order in which a newcomer meets them.</summary>
    public static RootCommand Create() => new("Turns an application into releases that operating systems understand.")
    {
        InitVerb.Create(),
        SchemaVerb.Create(),
        PlanVerb.Create(),
        CompileVerb.Create(),
        RenderVerb.Create(),
        DebVerb.Create(),
        MsiVerb.Create(),
        PackageVerb.Create(),
        LintVerb.Create(),
        InspectVerb.Create(),
        ExtractVerb.Create(),
        DiffVerb.Create(),
        ReproduceVerb.Create(),
        SignVerb.Create(),
        VerifyVerb.Create(),
        TransformVerb.Create(),
        ExportVerb.Create(),
        SourceVerb.Create(),
        PublishVerb.Create(),
        PromoteVerb.Create(),
        PageVerb.Create(),
        RemoveVerb.Create(),
        PruneVerb.Create(),
        HistoryVerb.Create(),
        RollbackVerb.Create(),
        RefreshVerb.Create(),
        CheckVerb.Create(),
        KeyVerb.Create(),
        UploadVerb.Create(),
    };
}
