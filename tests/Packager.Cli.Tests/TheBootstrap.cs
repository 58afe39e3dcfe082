using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

/// <summary><c>build.sh</c> on a machine without the SDK that <c>global.json</c> names.</summary>
public sealed class TheBootstrap : IDisposable
{
    private readonly PackagerCommand _machine = new();

    public TheBootstrap()
    {
        foreach (var name in (string[])["build.sh", "global.json"]) File.Copy(Path.Combine(Root(), name), Path.Combine(_machine.Folder, name));
        Program("dotnet", "exit 145");
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void SaysWhatToDoWhereNothingCanBeFetched()
    {
        Program("curl", "echo 'curl: (6) Could not resolve host' >&2; exit 6");

        var outcome = Build();

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("is not installed and could not be fetched", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Install it", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_machine.Folder, ".dotnet"), outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FetchesTheSdkBesideItselfAndGoesOn()
    {
        // What the installer would leave: an SDK that answers, and here only says how it was called.
        _machine.WriteFile("installer", """
            while [ $# -gt 0 ]; do case $1 in --version) version=$2 ;; --install-dir) folder=$2 ;; esac; shift; done
            printf '#!/bin/sh\nif [ "$1" = cake ]; then echo "%s: $*"; fi\n' "$version" > "$folder/dotnet"
            chmod +x "$folder/dotnet"
            """);
        Program("curl", $"while [ $# -gt 1 ]; do if [ \"$1\" = --output ]; then cp '{_machine.Folder}/installer' \"$2\"; fi; shift; done");

        var outcome = Build("--target=Package");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Matches(@"^\d+\.0\.\d+: cake build/build\.cake --target=Package\n$", outcome.Output);
    }

    private Outcome Build(params string[] arguments) =>
        _machine.Start("env", [$"PATH={_machine.Folder}/bin:/usr/bin:/bin", "bash", "build.sh", .. arguments]);

    private void Program(string name, string script)
    {
        var path = _machine.WriteFile("bin/" + name, "#!/bin/sh\n" + script + "\n");
        _machine.Start("chmod", ["+x", path]);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Packager.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
