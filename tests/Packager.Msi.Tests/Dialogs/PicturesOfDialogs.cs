using System.Buffers.Binary;
using Packager.Model;

namespace Packager.Msi.Tests.Dialogs;

/// <summary>ImageMagick judges the pictures that we draw.</summary>
public sealed class PicturesOfDialogs : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = [];

    [Fact]
    public void AreReadByImageMagick()
    {
        Assert.Equal("BMP3 4x4", Identify("paper.bmp", PlainPicture.Paper()));
        Assert.Equal("BMP3 4x128", Identify("panel.bmp", PlainPicture.Panel()));
        Assert.Equal("ICO 32x32", Identify("warning.ico", SignDrawing.Warning()));
        Assert.Equal("ICO 32x32", Identify("notice.ico", SignDrawing.Notice()));
    }

    [Fact]
    public void AreTakenWhenTheyFit()
    {
        Assert.True(PictureCheck.IsBanner(Bitmap(493, 58), SourceLocation.None, _diagnostics));
        Assert.True(PictureCheck.IsBackground(Bitmap(986, 624), SourceLocation.None, _diagnostics));
        Assert.True(IconCheck.IsIcon(Content.FromBytes(SignDrawing.Notice(), "a.ico"), SourceLocation.None, _diagnostics));
        Assert.Empty(_diagnostics);
    }

    [Theory]
    [InlineData(493, 312)]
    [InlineData(120, 14)]
    public void AreStretchedWithAWarning(int width, int height)
    {
        Assert.True(PictureCheck.IsBanner(Bitmap(width, height), SourceLocation.None, _diagnostics));
        Assert.Equal("PKG3041", Assert.Single(_diagnostics).Code);
    }

    [Fact]
    public void AreRefusedInOtherFormats()
    {
        var png = Content.FromBytes(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10 }, "a.png");
        Assert.False(PictureCheck.IsBanner(png, SourceLocation.None, _diagnostics));
        Assert.False(IconCheck.IsIcon(png, SourceLocation.None, _diagnostics));
        Assert.False(PictureCheck.IsBackground(Bitmap(493, 312, bits: 32), SourceLocation.None, _diagnostics));
        Assert.False(PictureCheck.IsBackground(Bitmap(493, 312, compression: 1), SourceLocation.None, _diagnostics));
        Assert.False(PictureCheck.IsBackground(Content.FromText("BM", "a.bmp"), SourceLocation.None, _diagnostics));
        Assert.Equal(["PKG3040", "PKG3042", "PKG3040", "PKG3040", "PKG3040"], _diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("is a PNG", _diagnostics.First().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreRefusedWhenAnIconWasCutShort()
    {
        Assert.False(IconCheck.IsIcon(Content.FromBytes(SignDrawing.Notice().AsMemory(0, 1000), "a.ico"), SourceLocation.None, _diagnostics));
        Assert.Equal("PKG3042", Assert.Single(_diagnostics).Code);
    }

    public void Dispose() => _folder.Dispose();

    private string Identify(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return RealTool.Run("identify", "-format", "%m %wx%h", path);
    }

    private static Content Bitmap(int width, int height, short bits = 24, int compression = 0)
    {
        var header = new byte[54];
        "BM"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(22), height);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(28), bits);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(30), compression);
        return Content.FromBytes(header, "a.bmp");
    }
}
