using Packager.Formats;
using Packager.Model;

namespace Packager.Tests.Dialogs;

public sealed class LanguagesOfUsers : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _diagnostics = [];

    [Fact]
    public void ReplaceSingleTexts()
    {
        var languages = Open("en", "button: { next: \"&Onward\" }\nwelcome:\n  title: \"Hello\"\n");
        Assert.Empty(_diagnostics);
        Assert.Equal(("&Onward", "Hello", "&Back", 1033), (languages.All["en"]["button.next"], languages.All["en"]["welcome.title"], languages.All["en"]["button.back"], languages.All["en"].Lcid));
    }

    [Fact]
    public void AreAddedWhenTheyAreWhole()
    {
        var english = DialogPackage.Languages.All["en"];
        var text = "lcid: 1036\n" + string.Concat(english.Values.Where(pair => !pair.Key.StartsWith("errors.", StringComparison.Ordinal)).Select(pair => $"\"{pair.Key}\": \"x\"\n"));
        var languages = Open("fr", text);
        Assert.Empty(_diagnostics);
        Assert.Equal(1036, languages.Find(new("fr", SourceLocation.None), _diagnostics)!.Lcid);
        Assert.Equal("fr", languages.Find(new("1036", SourceLocation.None), _diagnostics)!.Language);
    }

    [Theory]
    [InlineData("en", "buton: { next: x }", "PKG3052", "")]
    [InlineData("en", "button: { nxt: x }", "PKG3052", "did you mean 'button.next'?")]
    [InlineData("en", "button: [x]", "PKG3051", "")]
    [InlineData("en", "errors: { abc: x }", "PKG3052", "")]
    [InlineData("en", "- x", "PKG3051", "")]
    [InlineData("fr", "lcid: 1036\nbutton: { next: x }", "PKG3053", "")]
    [InlineData("fr", "button: { next: x }", "PKG3051", "lcid: 1036")]
    public void AreCheckedKeyByKey(string name, string text, string code, string hint)
    {
        Open(name, text);
        Assert.Contains(_diagnostics, diagnostic => diagnostic.Code == code && (diagnostic.Hint ?? "").Contains(hint, StringComparison.Ordinal) && diagnostic.Location.File == $"texts/msi/{name}.yaml");
    }

    [Fact]
    public void MayAddMessagesThatPackagerLacks()
    {
        Assert.Equal("Made by us", Open("de", "errors: { 25001: Made by us }\nactions: { MyAction: Doing }").All["de"]["errors.25001"]);
        Assert.Empty(_diagnostics);
    }

    [Fact]
    public void ThatNobodyWroteAreTold()
    {
        Assert.Null(DialogPackage.Languages.Find(new("pl", new SourceLocation("packager.yaml", 3, 4)), _diagnostics));
        var fault = Assert.Single(_diagnostics);
        Assert.Equal("PKG3050", fault.Code);
        Assert.Contains("de (1031), en (1033); add one as msi/pl.yaml", fault.Hint, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private MsiLanguages Open(string name, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "texts", "msi")).FullName;
        File.WriteAllText(Path.Combine(folder, name + ".yaml"), text);
        return MsiLanguages.Open(_folder.Path, new("texts", SourceLocation.None), _diagnostics);
    }
}
