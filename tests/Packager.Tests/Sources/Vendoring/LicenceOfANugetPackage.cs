using System.IO.Compression;
using Packager.Manifest;
using Packager.Model;
using Packager.Sources;
using Packager.Sources.Vendoring;

namespace Packager.Tests.Sources.Vendoring;

/// <summary>What debian/copyright says of a vendored NuGet package.</summary>
public sealed class LicenceOfANugetPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void IsItsExpression()
    {
        var notice = Notice("<license type=\"expression\">MIT OR Apache-2.0</license><copyright>2020\nAcme</copyright><authors>Jane</authors>")!;
        Assert.Equal(("vendor/nuget/some.package.1.0.0.nupkg", "2020 Acme", "Expat or Apache-2.0"), (notice.File, notice.Copyright, notice.License));
        Assert.Equal(["Expat", "Apache-2.0"], notice.Texts.Select(t => t.Key));
        Assert.StartsWith("Permission is hereby granted", notice.Texts[0].Value, StringComparison.Ordinal);
    }

    [Theory, InlineData("https://licenses.nuget.org/MIT"), InlineData("http://opensource.org/licenses/MIT/"), InlineData("https://github.com/dotnet/corefx/blob/master/LICENSE.TXT")]
    public void IsThatOfAWellKnownAddress(string address)
    {
        var notice = Notice($"<licenseUrl>{address}</licenseUrl><authors>Jane</authors>")!;
        Assert.Equal(("Jane", "Expat"), (notice.Copyright, notice.License));
    }

    [Fact]
    public void IsTheFileThatItBrings() =>
        Assert.Equal(KeyValuePair.Create("Some.Package-license", "Do as you like.\n\nTwice."), Assert.Single(Notice("<license type=\"file\">docs\\terms.txt</license>")!.Texts));

    [Theory, InlineData(""), InlineData("<licenseUrl>https://example.com/terms</licenseUrl>"), InlineData("<license type=\"file\">missing.txt</license>"), InlineData("<license type=\"expression\">Nobodys-1.0</license>")]
    public void ThatNobodyKnowsIsAFault(string metadata)
    {
        var bag = new DiagnosticBag();
        Assert.Null(Notice(metadata, bag: bag));
        var fault = Assert.Single(bag);
        Assert.Equal("PKG4110", fault.Code);
        Assert.Contains("source: { licenses: { Some.Package: MIT } }", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void IsWhatTheManifestSays()
    {
        Assert.Equal("BSD-3-clause", Notice("", "BSD-3-Clause")!.License);
        _folder.Write("terms.txt", "Ours.\n");
        Assert.Equal(KeyValuePair.Create("Some.Package-license", "Ours."), Assert.Single(Notice("", "terms.txt")!.Texts));
    }

    [Fact]
    public void StandsOnceInTheWholeFile()
    {
        var notice = Notice("<license type=\"expression\">MIT</license>")!;
        const string own = "Format: x\n\nFiles: *\nCopyright: us\nLicense: ISC\n\nLicense: ISC\n text\n";
        var text = SourceCopyright.Of(own, [notice, notice]);
        Assert.Equal(3, text.Split("License: Expat\n").Length - 1);
        Assert.Equal(2, SourceCopyright.Of(own + "\nLicense: Expat\n text\n", [notice]).Split("License: Expat\n").Length - 1);
    }

    private VendoredNotice? Notice(string metadata, string? given = null, DiagnosticBag? bag = null)
    {
        var path = Path.Combine(_folder.Path, "some.package.1.0.0.nupkg");
        File.Delete(path);
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Write(archive, "Some.Package.nuspec", $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata>{metadata}</metadata></package>");
            Write(archive, "docs/terms.txt", "Do as you like.\r\n\r\nTwice.\r\n");
        }

        var licenses = given is null ? [] : new[] { KeyValuePair.Create("some.package", new Located<string>(given, SourceLocation.None)) };
        var manifest = new PackageManifest { Folder = _folder.Path, Source = new SourceSection { Licenses = [.. licenses] } };
        return new VendorNotices(manifest, bag ?? new DiagnosticBag()).Of(new NugetPackage("Some.Package", "some.package.1.0.0.nupkg", path).Describe());
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
