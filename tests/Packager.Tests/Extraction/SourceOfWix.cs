using Packager.Extraction;
using Packager.Model;
using Packager.Msi;

namespace Packager.Tests.Extraction;

public sealed class SourceOfWix : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WarnsOfWhatItDoesNotSay()
    {
        var draft = new DatabaseDraft();
        draft.Add("Property", "ProductName", "Hello");
        draft.Add("Font", "hello", "Hello");
        using (var file = File.Create(Path.Combine(_folder.Path, "x.msi"))) MsiDatabaseWriter.Write(draft.Build(), file);
        var diagnostics = new DiagnosticBag();

        var written = WxsSourceExport.Write(Path.Combine(_folder.Path, "x.msi"), Path.Combine(_folder.Path, "out"), WxsDialect.Wix4, replaces: false, diagnostics);

        Assert.Equal(["x.wxs"], written);
        var warning = Assert.Single(diagnostics);
        Assert.Equal(("PKG3095", "the source does not say table Font: 1 rows"), (warning.Code, warning.Message));
    }
}
