using Packager.Formats;

namespace Packager.Tests.WindowsPackages;

/// <summary>Words as CommandLineToArgvW reads them once Windows Installer has filled in what stands in brackets.</summary>
public sealed class WordsOfCommandLines
{
    [Theory]
    [InlineData("--root", "--root")]
    [InlineData("two words", "\"two words\"")]
    [InlineData(@"C:\two words\", @"""C:\two words\\""")]
    [InlineData(@"say ""hi""", @"""say \""hi\""""")]
    [InlineData("[CONFIG_NAME]", "\"[CONFIG_NAME]\"")]
    [InlineData(@"[INSTALLFOLDER]data", @"""[INSTALLFOLDER]data""")]
    public void StayOne(string word, string quoted) => Assert.Equal(quoted, WindowsText.Quote(word));

    /// <summary>What is filled in ends with a backslash, and the next word would become part of this one.</summary>
    [Theory]
    [InlineData("[INSTALLFOLDER]")]
    [InlineData("--root=[INSTALLFOLDER]")]
    [InlineData("[CommonAppDataFolder]")]
    public void EndWithAFolderOfWindows(string word) => Assert.Equal($@"""{word}\""", WindowsText.Quote(word));
}
