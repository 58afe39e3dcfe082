using System.Collections;
using System.CommandLine;
using Packager.Packaging;

namespace Packager.Cli.Verbs;

/// <summary>The options that every verb which makes something shares.</summary>
internal sealed class RequestOptions
{
    private readonly Option<string> _manifest = new("--manifest", "-f")
    {
        Description = "The manifest; without it packager.yaml, packaging/packager.yaml or nfpm.yaml is taken.",
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder for what is made.", DefaultValueFactory = _ => "artifacts",
    };

    private readonly Option<string?> _version = new("--set-version") { Description = "A version that stands in for the manifest's." };

    private readonly Option<string[]> _package = new("--package", "-p") { Description = "Only this package of the manifest; may be repeated." };

    private readonly Option<string[]> _format = new("--format") { Description = "Only this format or target, such as deb or deb/arm64; may be repeated." };

    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Use nothing that an earlier run left: compile and compress anew." };

    private readonly Option<bool> _locked = new("--locked") { Description = "Fail rather than change packager.lock." };

    private readonly Option<int> _threads = new("--threads", "-j")
    {
        Description = "How many threads compress; the bytes do not depend on it.", DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Adds them to a verb.</summary>
    public RequestOptions AddTo(Command command)
    {
        foreach (var option in new Option[] { _manifest, _output, _version, _package, _format, _noCache, _locked, _threads }) command.Options.Add(option);
        return this;
    }

    /// <summary>What the command line and the environment ask for.</summary>
    public PackagingRequest Read(ParseResult parsed) => new()
    {
        Manifest = parsed.GetValue(_manifest) ?? ManifestPath.Default(),
        Output = parsed.GetValue(_output)!,
        Version = parsed.GetValue(_version),
        Packages = [.. parsed.GetValue(_package) ?? []],
        Formats = [.. parsed.GetValue(_format) ?? []],
        UseCache = !parsed.GetValue(_noCache),
        Locked = parsed.GetValue(_locked),
        Threads = Math.Clamp(parsed.GetValue(_threads), 1, 64),
        Environment = Variables(),
        Now = DateTimeOffset.UtcNow,
        Talk = Talk.Line,
    };

    /// <summary>The environment's variables.</summary>
    public static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables()) variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return variables;
    }
}
