using System.Text;
using Packager.Model;

namespace Packager.Tests.Needs;

public sealed class SingleFilePrograms : IDisposable
{
    private const string SelfContained = """{ "runtimeOptions": { "includedFrameworks": [ { "name": "Microsoft.NETCore.App", "version": "10.0.12" } ] } }""";
    private const string FrameworkDependent = """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""";

    // The mark of the host: eight bytes for the header's offset, then SHA-256 of ".net core bundle".
    private const string Host = """
        __attribute__((used)) volatile unsigned char mark[40] = { 0, 0, 0, 0, 0, 0, 0, 0,
            0x8b, 0x12, 0x02, 0xb9, 0x6a, 0x61, 0x20, 0x38, 0x72, 0x7b, 0x93, 0x02, 0x14, 0xd7, 0xa0, 0x32,
            0x13, 0xf5, 0xb9, 0xe6, 0xef, 0xae, 0x33, 0x18, 0xee, 0x3b, 0x2d, 0xce, 0x24, 0xb3, 0x6a, 0xae };
        int main(void) { return mark[0]; }
        """;

    private readonly PayloadSketch _sketch = new();

    public void Dispose() => _sketch.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NeedTheFrameworkThatIsNamedWithin(bool isCompressed)
    {
        var bytes = Bundle(isCompressed, ("app.runtimeconfig.json", 4, Encoding.UTF8.GetBytes(FrameworkDependent)));
        var need = Assert.Single(_sketch.Bytes("/usr/bin/app", bytes).Detect().OfType<FrameworkNeed>());
        Assert.Equal("dotnet:Microsoft.NETCore.App/10.0.0/Minor", need.Key);
        Assert.Equal("/usr/bin/app", Assert.Single(need.Origins));
    }

    [Fact]
    public void WithARuntimeOfTheirOwnNeedWhatItOpens()
    {
        var bytes = Bundle(false, ("app.runtimeconfig.json", 4, Encoding.UTF8.GetBytes(SelfContained)), ("System.Net.Security.dll", 1, [1]));
        var rules = _sketch.Bytes("/usr/bin/app", bytes).Detect().OfType<RuleNeed>().Select(n => n.Rule);
        Assert.Equal(["dotnet-icu", "dotnet-openssl", "dotnet-certificates", "dotnet-timezones", "dotnet-kerberos"], rules);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NeedWhatTheLibrariesWithinNeed(bool isCompressed)
    {
        var one = File.ReadAllBytes(_sketch.Library("libone.so"));
        var two = File.ReadAllBytes(_sketch.Library("libtwo.so", options: ["-Wl,--no-as-needed", "-l:libone.so", "-lm"]));
        var bytes = Bundle(isCompressed, ("app.runtimeconfig.json", 4, Encoding.UTF8.GetBytes(FrameworkDependent)), ("libone.so", 2, one), ("libtwo.so", 2, two));
        var needs = _sketch.Bytes("/usr/bin/app", bytes).Detect().OfType<LibraryNeed>().ToList();
        Assert.DoesNotContain(needs, n => n.Soname == "libone.so");
        Assert.Equal(["/usr/bin/app/libtwo.so"], needs.Single(n => n.Soname == "libm.so.6").Origins.AsEnumerable());
    }

    [Fact]
    public void WithoutAnythingAppendedAreOrdinaryPrograms()
    {
        _sketch.File("/usr/bin/app", _sketch.Program("app", Host));
        Assert.All(_sketch.Detect(), n => Assert.IsType<LibraryNeed>(n));
        Assert.Empty(_sketch.Bag);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(60)]
    public void CutOffWithinTheirHeaderAreRefused(int missing)
    {
        var bytes = Bundle(false, ("app.runtimeconfig.json", 4, Encoding.UTF8.GetBytes(FrameworkDependent)));
        _sketch.Bytes("/usr/bin/app", bytes[..^missing]).Detect();
        Assert.Equal("PKG1404", Assert.Single(_sketch.Bag).Code);
    }

    [Fact]
    public void CompiledAheadOfTimeNeedWhatTheirTextsName()
    {
        var program = _sketch.Program("app", """
            __attribute__((visibility("default"))) int DotNetRuntimeDebugHeader = 1;
            const char *icu = "libicuuc";
            const unsigned short zones[] = u"/usr/share/zoneinfo/";
            int main(void) { return icu[0] + zones[0]; }
            """, "-rdynamic");
        Assert.Equal(["dotnet-icu", "dotnet-timezones"], _sketch.File("/usr/bin/app", program).Detect().OfType<RuleNeed>().Select(n => n.Rule));
    }

    private byte[] Bundle(bool isCompressed, params (string Path, byte Kind, byte[] Bytes)[] files) => Bundled.Append(File.ReadAllBytes(_sketch.Program("host", Host)), isCompressed, files);
}
