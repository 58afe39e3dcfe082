using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs;
using Packager.Tests.Toolchain;

namespace Packager.Tests.Needs;

/// <summary>A payload put together by a test from compiled objects and texts.</summary>
internal sealed class PayloadSketch : IDisposable
{
    private readonly List<PayloadEntry> _entries = [];
    private int _line;

    public CompiledObject Tools { get; } = new();

    public DiagnosticBag Bag { get; } = [];

    public PackageManifest Manifest { get; set; } = new() { Name = new("sketch", SourceLocation.None) };

    public string Architecture { get; set; } = "amd64";

    public PayloadSketch File(string path, string source)
    {
        Add(new PayloadEntry { Path = path, Kind = PayloadKind.File, Content = Content.FromFile(source) });
        return this;
    }

    public PayloadSketch Bytes(string path, byte[] bytes)
    {
        Add(new PayloadEntry { Path = path, Kind = PayloadKind.File, Content = Content.FromBytes(bytes, "test") });
        return this;
    }

    public PayloadSketch Text(string path, string text) => Bytes(path, System.Text.Encoding.UTF8.GetBytes(text));

    public PayloadSketch Link(string path, string target)
    {
        Add(new PayloadEntry { Path = path, Kind = PayloadKind.Symlink, LinkTarget = target });
        return this;
    }

    public Payload Payload()
    {
        var payload = Packager.Model.Payload.Create(_entries, Bag);
        Assert.Empty(Bag);
        return payload;
    }

    public ImmutableArray<Need> Detect() => NeedDetector.Detect(Payload(), Manifest, Architecture, Bag);

    public IEnumerable<string> Sonames() => Detect().OfType<LibraryNeed>().Select(n => n.Soname);

    public ImmutableArray<ResolvedNeed> Resolve(IBuildingHost host, LockFile? lockFile = null) =>
        NeedsStep.Run(Payload(), Manifest, new Target("deb", Architecture), lockFile ?? Lock(), host, Bag);

    /// <summary>The lock beside the sketch, as it is on disk.</summary>
    public LockFile Lock(bool isFrozen = false) => LockFile.Read(Tools.Path(LockFile.FileName), isFrozen, Bag);

    public string Library(string name, string source = "int x(void) { return 1; }", params string[] options) =>
        Tools.Compile("gcc", source, name, ["-shared", "-fPIC", "-Wl,-soname," + name, "-L" + Tools.Folder, .. options]);

    public string Program(string name, string source = "int main(void) { return 0; }", params string[] options) =>
        Tools.Compile("gcc", source, name, ["-Wl,--no-as-needed", "-L" + Tools.Folder, "-Wl,--allow-shlib-undefined", .. options]);

    public void Dispose() => Tools.Dispose();

    private void Add(PayloadEntry entry) => _entries.Add(entry with { Location = new SourceLocation("packager.yaml", ++_line, 1) });
}
