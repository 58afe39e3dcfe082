using System.CommandLine;
using System.Globalization;
using Packager.Apt;
using Packager.Model;
using Packager.Publishing;

namespace Packager.Cli.Verbs;

/// <summary>The options that every verb of repositories shares.</summary>
internal sealed class RepositoryOptions
{
    private readonly Option<string?> _manifest = new("--manifest", "-f")
    {
        Description = "The manifest whose 'repository' block says the rest; without it packager.yaml, packaging/packager.yaml or nfpm.yaml is taken where there is one.",
    };

    private readonly Option<string?> _repository = new("--repository", "-r") { Description = "The folder of the repository, or sftp://user@host/path; artifacts/repository unless the manifest says another." };

    private readonly Option<string?> _origin = new("--origin") { Description = "Who publishes; the manifest's repository.origin, else its name." };

    private readonly Option<string[]> _key = new("--key") { Description = "A key that signs: its id or fingerprint in gpg's keyring, or its file; may be repeated, then all of them sign." };

    private readonly Option<int> _wait = new("--wait")
    {
        Description = "How many seconds to wait while somebody else changes the repository.", DefaultValueFactory = _ => 120,
    };

    private readonly Option<bool> _identity = new("--allow-identity-change") { Description = "Let Origin, Label and Codename of a channel change, about which apt asks on every machine." };

    private readonly Option<bool> _noPage = new("--no-page") { Description = "Leave the web page as it is; 'packager page' makes it anew." };

    /// <summary>Adds them to a verb that changes a repository.</summary>
    public RepositoryOptions AddTo(Command command)
    {
        AddReadingTo(command);
        foreach (var option in new Option[] { _wait, _identity, _noPage }) command.Options.Add(option);
        return this;
    }

    /// <summary>Adds those to a verb that tell which repository it is; it changes nothing.</summary>
    public RepositoryOptions AddReadingTo(Command command)
    {
        foreach (var option in new Option[] { _manifest, _repository, _origin, _key }) command.Options.Add(option);
        return this;
    }

    /// <summary>What the command line, the manifest and the environment say together.</summary>
    /// <exception cref="UserFaultException">The manifest is at fault.</exception>
    public RepositoryPlace Read(ParseResult parsed)
    {
        var bag = new DiagnosticBag();
        var place = RepositoryPlace.Read(parsed.GetValue(_manifest) ?? ManifestPath.Existing(), RequestOptions.Variables(), bag);
        bag.ThrowIfErrors();
        if (parsed.GetValue(_repository) is { } folder) place = place with { Folder = folder };
        if (parsed.GetValue(_origin) is { } origin) place = place.WithOrigin(origin, bag);
        bag.ThrowIfErrors();
        if (parsed.GetValue(_key) is { Length: > 0 } keys) place = place with { Keys = place.Keys with { Keys = [.. keys], Secret = null } };
        return place;
    }

    /// <summary>Opens the repository, does something with it and tells the warnings that came up.</summary>
    public int Run(ParseResult parsed, Func<AptRepository, DiagnosticBag, int> verb) => Run(parsed, (work, bag) => verb(work.Repository, bag));

    /// <summary>Opens the repository with its page, does something with both and tells the warnings that came up.</summary>
    public int Run(ParseResult parsed, Func<RepositoryWork, DiagnosticBag, int> verb)
    {
        var place = Read(parsed);
        var bag = new DiagnosticBag();
        var publisher = Publisher(parsed, place.Date);
        using var signer = new LazySigner(place.Keys, keys => GpgReleaseSigner.Open(place.Keys, DateTimeOffset.UtcNow, publisher.Date, keys, Talk.Line));
        var code = verb(new RepositoryWork(place, signer, publisher, parsed.GetValue(_identity), parsed.GetValue(_noPage), bag), bag);
        bag.AddRange(signer.Diagnostics);
        Talk.Diagnostics(bag);
        return code;
    }

    /// <summary>Opens the keys alone.</summary>
    public static GpgReleaseSigner OpenSigner(RepositoryPlace place)
    {
        var bag = new DiagnosticBag();
        var signer = GpgReleaseSigner.Open(place.Keys, DateTimeOffset.UtcNow, place.Date, bag, Talk.Line);
        Talk.Diagnostics(bag);
        return signer;
    }

    private Publisher Publisher(ParseResult parsed, DateTimeOffset? date) => new()
    {
        Owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.UserName}@{Environment.MachineName} (process {Environment.ProcessId})"),
        Host = Environment.MachineName, Process = Environment.ProcessId, Date = date,
        Patience = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(_wait), 0, 86_400)),
    };
}
