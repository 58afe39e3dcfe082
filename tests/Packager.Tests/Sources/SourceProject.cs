using Packager.Model;
using Packager.Packaging;
using Packager.Sources;

namespace Packager.Tests.Sources;

/// <summary>A project in git whose build command writes a file, and what is made of it.</summary>
internal sealed class SourceProject : IDisposable
{
    private const string Date = "2026-01-02T03:04:05Z";
    private readonly TemporaryFolder _folder = new();

    /// <param name="further">Lines of the manifest besides.</param>
    public SourceProject(string further = "")
    {
        Write("greeting.txt", "hello\n");
        Write("greet", "#!/bin/sh\necho hello\n");
        Write("LICENSE", "Do as you like.\n");
        Write("packaging/fill.sh", "printf 'built %s\\n' \"$PACKAGER_VERSION\" >\"$1/it's built\"\ncat ../greeting.txt >\"$PACKAGER_OUTPUT/greeting\"\n");
        Manifest(further);
        _folder.Git(Date, "init", "-q");
        _folder.Commit(Date, "First.");
    }

    public string Output => Path.Combine(_folder.Path, "..", Path.GetFileName(_folder.Path) + "-out");

    public string Write(string name, string text) => _folder.Write(name, text);

    public void Commit() => _folder.Commit(Date, "More.");

    public string Manifest(string further) => Write("packaging/packager.yaml",
        $$$"""
        packager: 1
        name: greeter
        version: 1.2.3
        section: utils
        maintainer: Acme <acme@example.com>
        license: MIT
        license_file: ../LICENSE
        copyright: 2026 Acme
        formats: [deb/amd64]
        description: |
          greets
          It costs $${Depends} nothing.
        build:
          command: sh fill.sh "${build.output}"
          executable: none
        contents:
          - { src: ../greeting.txt, dst: /etc/greeter/greeting.conf, type: config }
          - { src: ../greet, dst: /usr/bin/greet, file_info: { mode: 0o755 } }
          - { src: greet, dst: /usr/bin/greeter, type: symlink }
        services:
          - { name: greeter, description: Greets, command: [/usr/bin/greet], user: _greeter }
        {{{further}}}
        """);

    /// <summary>The source packages; the .changes file of each series first.</summary>
    public IReadOnlyList<string> Make(string[] series, OpenPgp.OpenPgpKey? key = null, Action<IReadOnlyCollection<Diagnostic>>? report = null, bool keepsUpstream = false) =>
        [.. SourceRun.Make(Request(), Settings(series, key) with { KeepsUpstream = keepsUpstream }, report ?? (static _ => { })).Select(a => a.Path)];

    public IReadOnlyList<Diagnostic> Faults(params string[] series) => [.. Assert.Throws<UserFaultException>(() => Make(series)).Diagnostics.Where(d => d.Severity == Severity.Error)];

    /// <summary>The package that is made here, without the way over its source.</summary>
    public string MakeDirect(string revision)
    {
        Manifest($"release: {revision}");
        return Assert.Single(PackagingRun.Make(Request() with { Output = Output + "/direct" }, static _ => { })).Path;
    }

    /// <summary>The file of that ending.</summary>
    public string File(string pattern) => Assert.Single(Directory.GetFiles(Output, pattern));

    public void Dispose()
    {
        if (Directory.Exists(Output)) Directory.Delete(Output, recursive: true);
        _folder.Dispose();
    }

    private PackagingRequest Request() => new()
    {
        Manifest = Path.Combine(_folder.Path, "packaging/packager.yaml"), Output = Output,
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NFPM_PASSPHRASE"] = OpenPgp.OpenPgpKey.Secret },
    };

    private static SourceSettings Settings(string[] series, OpenPgp.OpenPgpKey? key) =>
        new() { Series = [.. series], Signs = key is not null, KeyFile = key?.File, PackagerVersion = "1.0" };
}
