using System.Diagnostics;
using System.Text;
using Packager.Formats;
using Packager.Model;
using Packager.Tests.Documents;
using Packager.Tests.Needs;

namespace Packager.Tests.WindowsPackages;

/// <summary>Whether a program speaks to the service manager, seen from its bytes.</summary>
public sealed class ProgramsOfServices
{
    private const string BaseClass = "\0ServiceBase\0ServiceName\0System.ServiceProcess\0";
    private const string GoProgram = "\u00FF Go buildinf:";

    [Fact]
    public void AreKnownByTheFunctionThatTheyImport()
    {
        Assert.True(IsService(("hello.exe", Fixture("serving.exe"))));
        Assert.False(IsService(("hello.exe", Fixture("plain.exe"))));
    }

    [Theory]
    [InlineData(BaseClass, true)]
    [InlineData("\0Microsoft.Extensions.Hosting.WindowsServices\0", true)]
    [InlineData("\0StartServiceCtrlDispatcherW\0advapi32.dll\0", true)]
    // It controls other services.
    [InlineData("\0ServiceController\0System.ServiceProcess\0", false)]
    [InlineData("\0Main\0System.Runtime\0", false)]
    public void AreKnownByWhatTheirAssemblyRefersTo(string names, bool isService)
    {
        Assert.Equal(isService, IsService(("hello.exe", Fixture("plain.exe")), ("hello.dll", Latin(names))));
        Assert.Equal(isService, IsService(("hello.exe", Fixture("plain.exe")), ("hello.dll", Latin("")), ("Topshelf.dll", Latin(names))));
        Assert.False(IsService(("hello.exe", Fixture("plain.exe")), ("hello.dll", Latin("")), ("System.ServiceProcess.dll", Latin(names))));
        Assert.False(IsService(("hello.exe", Fixture("plain.exe")), ("other.dll", Latin(names))));
    }

    [Theory]
    [InlineData(GoProgram + "StartServiceCtrlDispatcherW", false)]
    [InlineData(GoProgram + "StartServiceCtrlDispatcherW golang.org/x/sys/windows/svc.Run", true)]
    public void AreKnownInGoByThePackageForServices(string names, bool isService) => Assert.Equal(isService, IsService(("hello.exe", [.. Fixture("plain.exe"), .. Latin(names)])));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AreKnownInASingleFile(bool isCompressed)
    {
        var host = Host();
        Assert.True(IsService(("hello.exe", Bundled.Append(host, isCompressed, ("hello.dll", 1, Latin(BaseClass))))));
        Assert.False(IsService(("hello.exe", Bundled.Append(host, isCompressed, ("hello.dll", 1, Latin("")), ("System.ServiceProcess.dll", 1, Latin(BaseClass))))));
    }

    private static bool IsService(params (string Name, byte[] Bytes)[] files)
    {
        var entries = files.Select(file => new PayloadEntry { Path = "/usr/lib/hello/" + file.Name, Kind = PayloadKind.File, Content = Content.FromBytes(file.Bytes, file.Name) });
        var payload = Payload.Create(entries, new DiagnosticBag());
        return new ServiceDispatcher(payload).IsCalledBy(payload.Files.Single(file => file.Path.EndsWith(".exe", StringComparison.Ordinal)));
    }

    // Longer than a piece of what is read at once, so that the names stand across its border.
    private static byte[] Latin(string text) => [.. new byte[(1 << 20) - 8], .. Encoding.Latin1.GetBytes(text)];

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(Golden.Root, "tests/Packager.Tests/Msi/files", name));

    // A host is marked in its data.
    private static byte[] Host()
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("host.c", """
            __attribute__((used)) volatile unsigned char mark[40] = { 0, 0, 0, 0, 0, 0, 0, 0,
                0x8b, 0x12, 0x02, 0xb9, 0x6a, 0x61, 0x20, 0x38, 0x72, 0x7b, 0x93, 0x02, 0x14, 0xd7, 0xa0, 0x32,
                0x13, 0xf5, 0xb9, 0xe6, 0xef, 0xae, 0x33, 0x18, 0xee, 0x3b, 0x2d, 0xce, 0x24, 0xb3, 0x6a, 0xae };
            void mainCRTStartup(void) { }
            """);
        var program = Path.Combine(folder.Path, "host.exe");
        using var compiler = Process.Start("x86_64-w64-mingw32-gcc", ["-nostdlib", "-o", program, source]);
        compiler.WaitForExit();
        Assert.Equal(0, compiler.ExitCode);
        return File.ReadAllBytes(program);
    }
}
