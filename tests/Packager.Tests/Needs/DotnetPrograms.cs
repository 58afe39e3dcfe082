using Packager.Model;

namespace Packager.Tests.Needs;

public sealed class DotnetPrograms : IDisposable
{
    private const string Config = "/usr/lib/app/app.runtimeconfig.json";

    private readonly PayloadSketch _sketch = new();

    public void Dispose() => _sketch.Dispose();

    [Fact]
    public void NeedTheFrameworksTheyName()
    {
        var needs = _sketch.Text(Config, """
            { "runtimeOptions": { "tfm": "net10.0", "rollForward": "Major", "frameworks": [
                { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
                { "name": "Microsoft.AspNetCore.App", "version": "10.0.3", "rollForward": "Disable" } ] } }
            """).Detect().Cast<FrameworkNeed>();
        Assert.Equal(
            ["dotnet:Microsoft.NETCore.App/10.0.0/Major", "dotnet:Microsoft.AspNetCore.App/10.0.3/Disable"], needs.Select(n => n.Key));
    }

    [Fact]
    public void ThatShareAFrameworkShareTheNeed()
    {
        const string text = """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""";
        var need = Assert.Single(_sketch.Text("/usr/lib/app/b.runtimeconfig.json", text).Text("/usr/lib/app/a.runtimeconfig.json", text).Detect());
        Assert.Equal(["/usr/lib/app/a.runtimeconfig.json", "/usr/lib/app/b.runtimeconfig.json"], need.Origins.AsEnumerable());
    }

    [Fact]
    public void NeedNoFrameworkThatThePackageBrings()
    {
        _sketch.Text(Config, """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""")
            .Text("/usr/share/dotnet/shared/Microsoft.NETCore.App/10.0.12/System.Runtime.dll", "x");
        Assert.Empty(_sketch.Detect());
    }

    [Fact]
    public void WithARuntimeOfTheirOwnNeedWhatItOpens()
    {
        var rules = SelfContained("""{ "runtimeOptions": { "includedFrameworks": [ { "name": "Microsoft.NETCore.App", "version": "10.0.12" } ] } }""");
        Assert.Equal(["dotnet-icu", "dotnet-openssl", "dotnet-certificates", "dotnet-timezones", "dotnet-kerberos"], rules);
    }

    [Fact]
    public void ThatAreInvariantNeedNoIcu()
    {
        var rules = SelfContained("""
            { "runtimeOptions": { "includedFrameworks": [ { "name": "Microsoft.NETCore.App", "version": "10.0.12" } ],
              "configProperties": { "System.Globalization.Invariant": true, "System.TimeZoneInfo.Invariant": "true" } } }
            """);
        Assert.Equal(["dotnet-openssl", "dotnet-certificates", "dotnet-kerberos"], rules);
    }

    [Fact]
    public void ThatAreTrimmedNeedWhatIsLeft()
    {
        _sketch.Text(Config, """{ "runtimeOptions": { "includedFrameworks": [ { "name": "Microsoft.NETCore.App", "version": "10.0.12" } ] } }""")
            .Text("/usr/lib/app/System.Private.CoreLib.dll", "x").File("/usr/lib/app/libcoreclr.so", _sketch.Library("libcoreclr.so"));
        Assert.Equal(["dotnet-icu", "dotnet-timezones"], _sketch.Detect().OfType<RuleNeed>().Select(n => n.Rule));
    }

    [Fact]
    public void ForWindowsAreRefused()
    {
        _sketch.Text(Config, """{ "runtimeOptions": { "framework": { "name": "Microsoft.WindowsDesktop.App", "version": "10.0.0" } } }""").Detect();
        Assert.Equal("PKG1405", Assert.Single(_sketch.Bag).Code);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"runtimeOptions\": ")]
    [InlineData("")]
    public void WithUnreadableConfigurationAreRefused(string text)
    {
        _sketch.Text(Config, text).Detect();
        Assert.Equal("PKG1404", Assert.Single(_sketch.Bag).Code);
    }

    [Fact]
    public void ForManyMachinesNeedWhatTheirLibrariesForThisOneNeed()
    {
        var foreign = _sketch.Tools.Compile("aarch64-linux-gnu-gcc", "int x(void) { return 1; }", "foreign.so", "-shared", "-fPIC");
        _sketch.Text("/usr/lib/app/app.deps.json", """
            { "targets": { ".NETCoreApp,Version=v10.0": { "n/1.0": { "runtimeTargets": {
                "odd/x64.so": { "rid": "linux-x64", "assetType": "native" }, "odd/musl.so": { "rid": "linux-musl-x64", "assetType": "native" },
                "odd/arm.so": { "rid": "linux-arm64", "assetType": "native" } } } } } }
            """)
            .File("/usr/lib/app/odd/x64.so", _sketch.Library("x64.so", options: "-Wl,--no-as-needed")).File("/usr/lib/app/odd/musl.so", _sketch.Library("musl.so", options: "-lm"))
            .File("/usr/lib/app/odd/arm.so", foreign).File("/usr/lib/app/runtimes/linux-arm64/native/x.so", foreign);
        var needs = _sketch.Detect();
        Assert.Empty(_sketch.Bag);
        var need = Assert.Single(needs);
        Assert.Equal(["/usr/lib/app/odd/x64.so"], need.Origins.AsEnumerable());
        Assert.Empty(_sketch.Bag);
    }

    [Fact]
    public void OpenLibrariesBesideThem()
    {
        var one = _sketch.Library("libone.so");
        var two = _sketch.Library("libtwo.so", options: ["-Wl,--no-as-needed", "-l:libone.so"]);
        _sketch.Text(Config, "{}").File("/usr/lib/app/libone.so", one).File("/usr/lib/app/libtwo.so", two);
        Assert.Equal(["libc.so.6"], _sketch.Sonames());
    }

    [Fact]
    public void MayLackTheTracingLibrary()
    {
        _sketch.Library("liblttng-ust.so.0");
        var provider = _sketch.Library("libcoreclrtraceptprovider.so", options: ["-Wl,--no-as-needed", "-l:liblttng-ust.so.0"]);
        Assert.Equal(["libc.so.6"], _sketch.File("/usr/lib/app/libcoreclrtraceptprovider.so", provider).Sonames());
    }

    private IEnumerable<string> SelfContained(string config) => _sketch.Text(Config, config)
        .Text("/usr/lib/app/System.Security.Cryptography.dll", "x").Text("/usr/lib/app/System.Net.Security.dll", "x")
        .File("/usr/lib/app/libcoreclr.so", _sketch.Library("libcoreclr.so"))
        .Detect().OfType<RuleNeed>().Select(n => n.Rule);
}
