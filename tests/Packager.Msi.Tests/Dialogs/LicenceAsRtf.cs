using Packager.Model;

namespace Packager.Msi.Tests.Dialogs;

public sealed class LicenceAsRtf
{
    private readonly DiagnosticBag _diagnostics = [];

    [Theory]
    [InlineData("a\nb", @"a\par" + "\n" + "b}")]
    [InlineData("a\r\nb\r\n\r\n", @"a\par" + "\n" + "b}")]
    [InlineData(@"{a} \ [b]", @"\'7ba\'7d \'5c \'5bb\'5d}")]
    [InlineData("ä€", @"\u228?\u8364?}")]
    [InlineData("日😀", @"\u26085?\u-10179?\u-8704?}")]
    [InlineData("a\tb\u0007", @"a\tab b}")]
    public void KeepsEveryCharacter(string text, string end) => Assert.EndsWith(" " + end, LicenceText.FromText(text), StringComparison.Ordinal);

    [Fact]
    public void TakesTheUsersRtfWithoutWhatTheInstallerWouldFormat() =>
        Assert.Equal(@"{\rtf1 \'5bx\'5d \'e4}", Read([.. @"{\rtf1 [x] "u8, 0xE4, .. "}"u8]));

    [Fact]
    public void TakesAByteOrderMarkForNone() => Assert.EndsWith(" x}", Read([0xEF, 0xBB, 0xBF, (byte)'x']), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'x', 0 })]
    [InlineData(new byte[] { (byte)'x', 0 })]
    [InlineData(new byte[0])]
    public void RefusesWhatIsNoText(byte[] bytes)
    {
        Assert.Null(Read(bytes));
        Assert.Equal("PKG3044", Assert.Single(_diagnostics).Code);
    }

    [Fact]
    public void IsPlainAsciiWhateverTheText() =>
        Assert.All(LicenceText.FromText(string.Concat(Enumerable.Range(1, 0xD7FF).Select(c => (char)c))), c => Assert.True(c is '\n' or (>= ' ' and < '\x7F') and not ('[' or ']')));

    private string? Read(byte[] bytes) => LicenceText.Read(bytes, SourceLocation.None, "LICENCE", _diagnostics);
}
