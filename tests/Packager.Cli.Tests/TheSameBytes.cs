using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

/// <summary>One project, checked out twice and built under circumstances that differ in everything that must not matter.</summary>
public sealed class TheSameBytes : IDisposable
{
    private static readonly string[] s_artifacts = ["artifacts/hello_1.0.0_amd64.deb", "artifacts/hello-1.0.0-x64.msi"];
    private readonly PackagerCommand _here = new();
    private readonly PackagerCommand _there = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public void ComeFromAnotherFolderUserUmaskLocaleTimeZoneAndNumberOfCores()
    {
        Prepare(_here, Enumerable.Range(0, 40));
        Prepare(_there, Enumerable.Range(0, 40).Reverse());
        Build(_here, "umask 002; exec env TZ=UTC LC_ALL=C.UTF-8 DOTNET_PROCESSOR_COUNT=2");
        // Modes and times of another checkout; a user who may read it, where the tests may become one.
        var other = Environment.IsPrivilegedProcess ? "chown -R 65534:65534 .; exec setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent" : "exec env";
        Build(_there, $"umask 077; chmod -R go= tree hello.sh; find . -exec touch -d 2001-01-01 {{}} +; {other} TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 LANG=tr_TR DOTNET_PROCESSOR_COUNT=1");
        AssertSame();
    }

    [Fact]
    public void ComeFromAnotherDay()
    {
        Prepare(_here, Enumerable.Range(0, 2));
        Prepare(_there, Enumerable.Range(0, 2));
        Build(_here, "exec env");
        Build(_there, "exec faketime '2038-02-03 04:05:06'");

        AssertSame();
    }

    private void AssertSame() => Assert.All(s_artifacts, artifact =>
        Assert.Equal(File.ReadAllBytes(Path.Combine(_here.Folder, artifact)), File.ReadAllBytes(Path.Combine(_there.Folder, artifact))));

    private static void Prepare(PackagerCommand project, IEnumerable<int> order)
    {
        project.WriteHello();
        project.WriteFile("packager.yaml", File.ReadAllText(Path.Combine(project.Folder, "packager.yaml")) + """

              - { src: tree, dst: app, type: tree, packager: deb }
              - { src: tree, dst: app, type: tree, packager: msi, exclude: [link] }
            formats: [deb/amd64, msi/x64]
            msi: { upgrade_code: "{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}", compression: mszip }

            """);
        foreach (var number in order) project.WriteFile($"tree/{number % 7}/{number}.txt", string.Concat(Enumerable.Repeat($"line {number}\n", 20_000)));
        File.CreateSymbolicLink(Path.Combine(project.Folder, "tree/link"), "0/0.txt");
    }

    private static void Build(PackagerCommand project, string circumstances)
    {
        var outcome = project.Start("sh", ["-c", $"{circumstances} dotnet \"$0\" package", Path.Combine(AppContext.BaseDirectory, "packager.dll")]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }
}
