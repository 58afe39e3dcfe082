using Packager.Model;
using Packager.Packaging;
using Packager.Tests.Rendering;
using Packager.Tests.Toolchain;

namespace Packager.Tests.Symbols;

/// <summary>A compiled program whose debug symbols go into a package of their own, judged by binutils, dpkg and lintian.</summary>
public sealed class SymbolPackage : IDisposable
{
    private const string Source = """
        #include <stdio.h>
        __attribute__((noinline)) int answer(int n) { printf("%d\n", n); return n * 42; }
        int main(int argc, char **argv) { (void)argv; return answer(argc) == 0; }
        """;

    private static readonly string[] s_hardened = ["-g", "-O2", "-fstack-protector-strong", "-D_FORTIFY_SOURCE=2", "-Wl,-z,relro,-z,now"];

    private readonly CompiledObject _tools = new();

    public void Dispose() => _tools.Dispose();

    [Fact]
    public void LeavesTheProgramStrippedAndLinkedToItsSymbols()
    {
        _tools.Compile("gcc", Source, "answer", s_hardened);
        Make();
        Unpack("answer", "answer-dbgsym");
        var id = BuildId();
        Assert.DoesNotContain(".symtab", _tools.Run("readelf", "-SW", "x/usr/bin/answer"), StringComparison.Ordinal);
        Assert.Contains(id[2..] + ".debug", _tools.Run("readelf", "--string-dump=.gnu_debuglink", "x/usr/bin/answer"), StringComparison.Ordinal);
        // With the symbols beside the program, binutils checks their sum against the link and finds the line.
        Directory.CreateDirectory(_tools.Path("x/usr/bin/.debug"));
        File.Copy(_tools.Path($"x/usr/lib/debug/.build-id/{id[..2]}/{id[2..]}.debug"), _tools.Path($"x/usr/bin/.debug/{id[2..]}.debug"));
        Assert.Contains("answer.c:2", _tools.Run("objdump", "-d", "-l", "--section=.text", "x/usr/bin/answer"), StringComparison.Ordinal);
        Assert.Equal("1\n", _tools.Run(_tools.Path("x/usr/bin/answer")));
    }

    [Fact]
    public void SaysWhatDebiansOwnSay()
    {
        _tools.Compile("gcc", Source, "answer", s_hardened);
        Make();
        Unpack("answer");
        Assert.Equal(
            $"Package: answer-dbgsym\nSource: answer\nVersion: 1.0.0-1acme1\nAuto-Built-Package: debug-symbols\nArchitecture: amd64\nDepends: answer (= 1.0.0-1acme1)\n"
            + $"Section: debug\nPriority: optional\nDescription: debug symbols for answer\nBuild-Ids: {BuildId()}\n",
            _tools.Run("dpkg-deb", "-f", Deb("answer-dbgsym"), "Package", "Source", "Version", "Auto-Built-Package", "Architecture", "Depends", "Section", "Priority", "Description", "Build-Ids"));
    }

    [Fact]
    public void IsCleanForLintianTogetherWithItsSiblings()
    {
        _tools.Compile("gcc", Source, "answer", s_hardened);
        Make();
        string[] debs = [Deb("answer"), Deb("answer-dbgsym"), Deb("answer-doc", "all")];
        Assert.Equal("", _tools.Run("lintian", ["--no-cfg", "--pedantic", "-E", "-I", "--allow-root", .. debs]));
        Assert.Equal("Architecture: all\nSection: doc\nMulti-Arch: foreign\n", _tools.Run("dpkg-deb", "-f", debs[2], "Architecture", "Section", "Multi-Arch"));
        Assert.DoesNotContain("/usr/bin", _tools.Run("dpkg-deb", "-c", debs[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void IsMadeForForeignProgramsByTheCrossCompilersTool()
    {
        _tools.Compile("aarch64-linux-gnu-gcc", "int main(void) { return 0; }", "answer", "-g", "-nostdlib", "-static", "-Wl,-e,main", "-Wl,--build-id");
        Make("deb/arm64");
        Unpack("answer_arm64");
        Assert.DoesNotContain(".symtab", _tools.Run("readelf", "-SW", "x/usr/bin/answer"), StringComparison.Ordinal);
        Assert.Contains(BuildId(), _tools.Run("dpkg-deb", "-f", Deb("answer-dbgsym", "arm64"), "Build-Ids"), StringComparison.Ordinal);
    }

    [Fact]
    public void IsTheSameWithAndWithoutWhatAnEarlierRunLeft()
    {
        _tools.Compile("gcc", Source, "answer", s_hardened);
        var first = Make();
        Assert.Equal(first.Select(a => a.Sha256), Make(useCache: false).Select(a => a.Sha256));
    }

    [Fact]
    public void IsRefusedWhenNothingHasSymbols()
    {
        _tools.Compile("gcc", Source, "answer", "-s");
        Assert.Equal("PKG1332", Assert.Single(Faults(), d => d.Severity == Severity.Error).Code);
    }

    [Fact]
    public void LeavesAloneWhatNoDebuggerWouldFind()
    {
        _tools.Compile("gcc", Source, "answer", "-g", "-Wl,--build-id=none");
        Assert.Equal(["PKG1332", "PKG1333"], Faults().Where(d => d.Code.StartsWith("PKG133", StringComparison.Ordinal)).Select(d => d.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void LeavesAloneProgramsThatCarryData()
    {
        File.AppendAllText(_tools.Compile("gcc", Source, "answer", "-g"), "an archive that the program opens");
        Assert.Equal(["PKG1332", "PKG1334"], Faults().Where(d => d.Code.StartsWith("PKG133", StringComparison.Ordinal)).Select(d => d.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void IsRefusedWithTheToolsOwnWordsWhenAnObjectIsDamaged()
    {
        var program = File.ReadAllBytes(_tools.Compile("gcc", Source, "answer", "-g"));
        // e_shstrndx, the section of the sections' names: nobody needs it to run the program.
        program[62] = program[63] = 0x7f;
        File.WriteAllBytes(_tools.Path("answer"), program);
        var fault = Assert.Single(Faults(), d => d.Code == "PKG1331");
        Assert.Contains("objcopy cannot part the symbols of '/usr/bin/answer'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TellsWhichObjectsHaveNone()
    {
        _tools.Compile("gcc", Source, "answer", "-g");
        _tools.Compile("gcc", Source, "bare", "-s");
        var faults = new List<Diagnostic>();
        Make(more: "\n      - { src: bare, dst: /usr/lib/answer/bare }", report: faults.AddRange);
        Assert.Contains("'/usr/lib/answer/bare' has no debug symbols", Assert.Single(faults, d => d.Code == "PKG1335").Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<Artifact> Make(string formats = "deb/amd64", bool useCache = true, string more = "", Action<IReadOnlyCollection<Diagnostic>>? report = null)
    {
        File.WriteAllText(_tools.Path("LICENSE"), "Do what you like.\n");
        File.WriteAllText(_tools.Path("manual.txt"), "The answer is a multiple of forty-two.\n");
        File.WriteAllText(_tools.Path("packager.yaml"), $$"""
            packager: 1
            version: 1.0.0
            release: 1acme1
            mtime: 2026-01-31T12:00:00Z
            maintainer: Jane Doe <jane@example.com>
            homepage: https://example.com/
            license: ISC
            license_file: LICENSE
            section: utils
            packages:
              - name: answer
                formats: [{{formats}}]
                description: |
                  prints the answer
                  It multiplies the number of its arguments by forty-two, and prints
                  what comes out.
                contents:
                  - { src: answer, dst: /usr/bin/answer }{{more}}
              - name: answer-doc
                kind: doc
                description: |
                  manual of answer
                  It explains in some detail why the answer is a multiple of
                  forty-two.
                contents:
                  - { src: manual.txt, dst: doc/manual.txt, type: doc }
              - { name: answer-dbgsym, kind: dbgsym }
            """);
        var request = new PackagingRequest
        {
            Manifest = _tools.Path("packager.yaml"), Output = _tools.Path("artifacts"), UseCache = useCache, Environment = new Dictionary<string, string>(),
        };
        return PackagingRun.Make(request, report ?? (_ => { }));
    }

    private IReadOnlyCollection<Diagnostic> Faults() => Assert.Throws<UserFaultException>(() => Make()).Diagnostics;

    private string Deb(string name, string architecture = "amd64") => _tools.Path($"artifacts/{name}_1.0.0-1acme1_{architecture}.deb");

    private void Unpack(params string[] packages)
    {
        foreach (var package in packages.Select(p => p.Split('_'))) Tool.Run("dpkg-deb", "-x", Deb(package[0], package.Length > 1 ? package[1] : "amd64"), _tools.Path("x"));
    }

    private string BuildId() => _tools.Run("readelf", "-n", "x/usr/bin/answer").Split("Build ID: ")[1].Split('\n')[0];
}
