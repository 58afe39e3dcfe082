using System.Collections.Immutable;
using Packager.Model;
using Packager.Templates;

namespace Packager.Tests.Templates;

/// <summary>How a value is written in each kind of text, and which values cannot be.</summary>
public sealed class ValuesInTheirPlaces
{
    [Theory]
    [InlineData("a b", "'a b'")]
    [InlineData("it's $(x) `y` \\", "'it'\\''s $(x) `y` \\'")]
    [InlineData("two\nlines", "'two\nlines'")]
    [InlineData("{{name}}", "'{{name}}'")]
    public void InAShellScript(string value, string expected) => Assert.Equal(expected, Render("{{value}}", TemplateKind.Shell, value));

    [Theory]
    [InlineData("50% of $HOME", "50%% of $HOME")]
    [InlineData("it's \"quoted\"", "it's \"quoted\"")]
    public void InAUnitFile(string value, string expected) => Assert.Equal(expected, Render("{{value}}", TemplateKind.Unit, value));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("100%", "100%%")]
    [InlineData("$HOME", "$$HOME")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("say \"hi\" \\n", "\"say \\\"hi\\\" \\\\n\"")]
    [InlineData("two\nlines\t\u0001", "\"two\\nlines\\t\\x01\"")]
    [InlineData(";", "\";\"")]
    [InlineData("", "\"\"")]
    public void AsAnArgument(string value, string expected) => Assert.Equal("/bin/x " + expected, Render("{{exec list}}", TemplateKind.Unit, "/bin/x", value));

    [Theory]
    [InlineData("/opt/my app/x", "\"/opt/my app/x\"")]
    public void AsAProgram(string value, string expected) => Assert.Equal(expected, Render("{{exec list}}", TemplateKind.Unit, value));

    [Theory]
    [InlineData("a $b %c", "\"NAME=a $b %%c\"")]
    [InlineData("", "\"NAME=\"")]
    [InlineData("two\nlines \"x\"", "\"NAME=two\\nlines \\\"x\\\"\"")]
    public void AsAnEnvironmentVariable(string value, string expected) => Assert.Equal(expected, Render("{{assign name value}}", TemplateKind.Unit, value));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("%n", "%%n")]
    public void InATableOfFields(string value, string expected) => Assert.Equal(expected, Render("{{value}}", TemplateKind.Table, value));

    [Theory]
    [InlineData("one", "one")]
    [InlineData("one\ntwo\n\nthree", "one\n two\n .\n three")]
    [InlineData("one\nPackage: evil\n\nPackage: evil", "one\n Package: evil\n .\n Package: evil")]
    [InlineData("one\n.\n..", "one\n ..\n ...")]
    public void InAStanza(string value, string expected) => Assert.Equal(expected, Render("{{value}}", TemplateKind.Deb822, value));

    [Theory]
    [InlineData("<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")]
    [InlineData("bell\u0007\ttab", "bell\uFFFD\ttab")]
    public void InAWebPage(string value, string expected) => Assert.Equal(expected, Render("<p title=\"{{value}}\">", TemplateKind.Html, value)[10..^2]);

    [Theory]
    [InlineData(".so /etc/shadow", "\\&.so /etc/shadow")]
    [InlineData("'br", "\\&\\(aqbr")]
    [InlineData("a\n.sy reboot", "a\n\\&.sy reboot")]
    [InlineData("\\fBx\\fR --y \"z\"", "\\(rsfBx\\(rsfR \\-\\-y \\(dqz\\(dq")]
    public void InAManualPage(string value, string expected) => Assert.Equal(expected, Render("{{value}}", TemplateKind.Roff, value));

    public static TheoryData<string, string, string> Inexpressible => new()
    {
        { "shell script", "{{value}}", "a\0b" },
        { "unit file", "{{value}}", "a\nUser=root" },
        { "unit file", "{{value}}", "a\\" },
        { "unit file", "{{value}}", "a\rb" },
        { "unit file", "{{exec list}}", "-/bin/x" },
        { "unit file", "{{exec list}}", "relative" },
        { "unit file", "{{exec list}}", "/bin/$x" },
        { "unit file", "{{exec list}}", "/bin/a\nb" },
        { "unit file", "{{assign value name}}", "A B" },
        { "unit file", "{{assign name value}}", "a\u0007" },
        { "table of fields", "{{value}}", "a\nb" },
        { "deb822 stanza", "{{value}}", "a\rb" },
        { "plain text", "{{value}}", "a\nb" },
    };

    [Theory]
    [MemberData(nameof(Inexpressible))]
    public void IsToldWithThePlaceInTheManifest(string kind, string template, string value)
    {
        var diagnostics = new DiagnosticBag();
        Run(template, KindOf(kind), [value], diagnostics);
        var fault = Assert.Single(diagnostics);
        Assert.Equal(("PKG1508", new SourceLocation("packager.yaml", 7, 3)), (fault.Code, fault.Location));
    }

    [Fact]
    public void NeitherIsHalfACharacter()
    {
        var diagnostics = new DiagnosticBag();
        Run("{{value}}", TemplateKind.Shell, ["a\ud800b"], diagnostics);
        Assert.Equal("PKG1508", Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void CodeIsNotQuotedButStaysOnItsLineInAUnitFile()
    {
        var diagnostics = new DiagnosticBag();
        var source = new TemplateSource("x", "x", "{{code}}");
        Assert.Equal("%S/x 50%", TemplateEngine.Render(source, TemplateKind.Unit, new Coded(new TemplateCode("%S/x 50%", default)), diagnostics));
        Assert.Empty(diagnostics);
        TemplateEngine.Render(source, TemplateKind.Unit, new Coded(new TemplateCode("a\nb", default)), diagnostics);
        Assert.Equal("PKG1508", Assert.Single(diagnostics).Code);
    }

    private static string Render(string template, TemplateKind kind, params string[] values)
    {
        var diagnostics = new DiagnosticBag();
        var text = Run(template, kind, values, diagnostics);
        Assert.Empty(diagnostics);
        return text;
    }

    private static string Run(string template, TemplateKind kind, string[] values, DiagnosticBag diagnostics)
    {
        var located = values.Select(v => new Located<string>(v, new SourceLocation("packager.yaml", 7, 3))).ToImmutableArray();
        return TemplateEngine.Render(new TemplateSource("x", "x", template), kind, new Model("NAME", located[0], located), diagnostics);
    }

    private static TemplateKind KindOf(string name) =>
        new[] { TemplateKind.Shell, TemplateKind.Unit, TemplateKind.Table, TemplateKind.Deb822, TemplateKind.Roff, TemplateKind.Lines }.Single(k => k.Name == name);

    private sealed record Model(string Name, Located<string> Value, ImmutableArray<Located<string>> List);

    private sealed record Coded(TemplateCode Code);
}
