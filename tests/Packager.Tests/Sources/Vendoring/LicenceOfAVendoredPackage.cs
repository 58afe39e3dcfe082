using System.IO.Compression;
using Packager.Manifest;
using Packager.Sources.Vendoring;

namespace Packager.Tests.Sources.Vendoring;

/// <summary>What packages of npm and Python say of their licence, in each of the forms that are in use.</summary>
public sealed class LicenceOfAVendoredPackage : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"license":"MIT"}""", "MIT")]
    [InlineData("""{"license":"(MIT OR Apache-2.0)"}""", "(MIT OR Apache-2.0)")]
    [InlineData("""{"license":{"type":"ISC"}}""", "ISC")]
    [InlineData("""{"licenses":[{"type":"MIT"},{"type":"GPL-2.0-only"}]}""", "MIT OR GPL-2.0-only")]
    public void OfNpmIsItsExpression(string json, string expression) => Assert.Equal(expression, Npm(json).Expression);

    [Theory, InlineData("{}"), InlineData("""{"license":"SEE LICENSE IN LICENSE.md"}"""), InlineData("""{"license":"UNLICENSED"}""")]
    public void OfNpmIsElseTheTextThatItBrings(string json)
    {
        var package = Npm(json);
        Assert.Null(package.Expression);
        Assert.Equal("Copyright 2020 Acme\nDo as you like.", package.OwnText);
        Assert.Equal("2020 Acme", package.Copyright);
    }

    [Theory]
    [InlineData("License-Expression: Apache-2.0", "Apache-2.0")]
    [InlineData("License: MIT", "MIT")]
    [InlineData("License: see below\nClassifier: License :: OSI Approved :: MIT License", "MIT")]
    [InlineData("Classifier: License :: OSI Approved :: MIT License\nClassifier: License :: OSI Approved :: Apache Software License", null)]
    [InlineData("License: Some terms", null)]
    [InlineData("License: UNKNOWN", null)]
    public void OfPythonIsThatOfItsMetadata(string fields, string? expression)
    {
        foreach (var package in new[] { Described("x-1.0-py3-none-any.whl", Zip(fields)), Described("x-1.0.tar.gz", NpmRegistry.Tarball(("x-1.0/PKG-INFO", Metadata(fields)), ("x-1.0/LICENSE", "Ours."))) })
        {
            Assert.Equal(("x", expression, "Jane Doe"), (package.Id, package.Expression, package.Copyright));
            Assert.Equal(expression is null ? "Ours." : null, package.OwnText);
        }
    }

    [Fact]
    public void HasANameForEachTextOfItsVersions()
    {
        var notices = new VendorNotices(new PackageManifest { Folder = _folder.Path }, []);
        var names = new[] { "One.", "Two.", "One." }.Select(text => Assert.Single(notices.Of(new VendoredPackage("npm", "@acme/x", "vendor/npm/x.tgz") { OwnText = text })!.Texts).Key);
        Assert.Equal(["acme-x-license", "acme-x-license-2", "acme-x-license"], names);
    }

    [Fact]
    public void OfABrokenArchiveIsAFault() => Assert.Throws<InvalidDataException>(() => Described("x-1.0.tar.gz", "no archive at all"u8.ToArray()));

    private VendoredPackage Npm(string json)
    {
        var path = Path.Combine(_folder.Path, "x-1.0.0.tgz");
        File.WriteAllBytes(path, NpmRegistry.Tarball(("package/lib/package.json", "{}"), ("package/package.json", json), ("package/LICENSE.md", "Copyright 2020 Acme\r\nDo as you like.\n")));
        return new NpmPackage("x", "1.0.0", "", "").Describe(path);
    }

    private VendoredPackage Described(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return PythonPackage.Describe(path);
    }

    private static string Metadata(string fields) => $"Metadata-Version: 2.1\nName: x\nVersion: 1.0\nAuthor: Jane Doe\n{fields}\n        continued\n\nLicense: not here\n";

    private static byte[] Zip(string fields)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("x-1.0.dist-info/METADATA", Metadata(fields)), ("x-1.0.dist-info/licenses/LICENSE", "Ours.") })
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
