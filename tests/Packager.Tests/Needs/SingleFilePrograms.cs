using System.IO.Compression;
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

    // Version 6.0 of the header: counts, an identifier, where the JSON files are, flags, then each file.
    private byte[] Bundle(bool isCompressed, params (string Path, byte Kind, byte[] Bytes)[] files)
    {
        using var program = new MemoryStream();
        program.Write(File.ReadAllBytes(_sketch.Program("host", Host)));
        var placed = files.Select(f => (f.Path, f.Kind, f.Bytes.Length, Offset: program.Position, Stored: Append(program, f.Bytes, isCompressed))).ToList();
        var header = program.Position;
        using var writer = new BinaryWriter(program, Encoding.UTF8);
        writer.Write(6U);
        writer.Write(0U);
        writer.Write(placed.Count);
        writer.Write("identifier");
        writer.Write(new byte[40]);
        foreach (var file in placed)
        {
            writer.Write(file.Offset);
            writer.Write((long)file.Length);
            writer.Write(file.Stored);
            writer.Write(file.Kind);
            writer.Write(file.Path);
        }

        writer.Flush();
        var bytes = program.ToArray();
        var mark = bytes.AsSpan().IndexOf(Convert.FromHexString("8b1202b96a612038727b930214d7a03213f5b9e6efae3318ee3b2dce24b36aae"));
        BitConverter.TryWriteBytes(bytes.AsSpan(mark - 8), header);
        return bytes;
    }

    private static long Append(MemoryStream program, byte[] bytes, bool isCompressed)
    {
        var start = program.Position;
        if (!isCompressed)
        {
            program.Write(bytes);
            return 0;
        }

        using (var deflate = new DeflateStream(program, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(bytes);
        return program.Position - start;
    }
}
