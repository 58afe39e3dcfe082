/// <summary>What the command line asks of the pipeline, settled once before the first task.</summary>
public sealed class BuildParameters
{
    /// <summary>The MSBuild configuration, <c>Release</c> unless <c>--configuration</c> says otherwise.</summary>
    public string Configuration { get; private set; }

    /// <summary>The manifest to package: <c>--manifest</c>, else Packager's own.</summary>
    public FilePath Manifest { get; private set; }

    /// <summary>A version that stands in for the manifest's: <c>--set-version</c>; null for the manifest's own.</summary>
    public string Version { get; private set; }

    /// <summary>Where packages go: <c>--output</c>, else <c>artifacts</c>.</summary>
    public DirectoryPath Output { get; private set; }

    /// <summary>Where the pipeline keeps its own notes: stamps, test results.</summary>
    public DirectoryPath Notes { get; private set; }

    /// <summary>Whether this is a CI run, where nothing may be left out because the machine lacks something.</summary>
    public bool IsContinuousIntegration { get; private set; }

    /// <summary>The compiled command, started as <c>dotnet packager.dll</c> so that it runs on every system alike.</summary>
    public FilePath Packager { get; private set; }

    /// <summary>The packages of this run, in the order in which they were reported.</summary>
    public List<FilePath> Packages { get; } = new List<FilePath>();

    /// <summary>The .changes files of the source packages of this run.</summary>
    public List<FilePath> Sources { get; } = new List<FilePath>();

    /// <summary>What each test runner of this run counted.</summary>
    public List<TestTotals> Totals { get; } = new List<TestTotals>();

    public static BuildParameters Read(ICakeContext context)
    {
        var caller = context.EnvironmentVariable("PACKAGER_CALLED_FROM");
        var from = string.IsNullOrEmpty(caller) ? context.Environment.WorkingDirectory : new DirectoryPath(caller);
        var manifest = context.Argument<string>("manifest", null);
        var output = context.Argument<string>("output", null);
        var configuration = context.Argument("configuration", "Release");
        var root = context.Environment.WorkingDirectory;
        return new BuildParameters
        {
            Configuration = configuration,
            Manifest = manifest is null ? root.CombineWithFilePath("packaging/packager.yaml") : new FilePath(manifest).MakeAbsolute(from),
            Version = context.Argument<string>("set-version", null),
            Output = output is null ? root.Combine("artifacts") : new DirectoryPath(output).MakeAbsolute(from),
            Notes = root.Combine("artifacts/obj"),
            IsContinuousIntegration = context.EnvironmentVariable("CI", false) || context.EnvironmentVariable("TF_BUILD", false),
            Packager = root.CombineWithFilePath($"src/Packager.Cli/bin/{configuration}/net10.0/packager.dll"),
        };
    }
}
