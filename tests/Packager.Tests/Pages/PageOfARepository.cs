using Packager.Model;
using Packager.Pages;
using Packager.Templates;

namespace Packager.Tests.Pages;

/// <summary>What people read of a repository, and what programs do.</summary>
public sealed class PageOfARepository
{
    [Fact]
    public void TellsHowEachSuiteIsAdded()
    {
        var page = File("index.html");
        Assert.Contains("sudo curl -fsSLo /etc/apt/sources.list.d/example-ag.sources \\\n  <span class=\"url\">https://packages.example.com/</span>example-ag-production.sources", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Debian 11</h3>\n<pre><code>sudo curl -fsSLo /usr/share/keyrings/example-ag-archive-keyring.pgp", page, StringComparison.Ordinal);
        Assert.Contains("Suites: qa-deb11\nComponents: main\nSigned-By: /usr/share/keyrings/example-ag-archive-keyring.pgp\nEND", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Debian 12</h3>\n<pre><code>sudo curl -fsSLo /etc/apt/sources.list.d/example-ag.sources", page, StringComparison.Ordinal);
    }

    [Fact]
    public void OpensTheFirstChannelAlone() =>
        Assert.Equal(["<details open>", "<details>"], File("index.html").Split('\n').Where(l => l.StartsWith("<details", StringComparison.Ordinal)));

    [Fact]
    public void ShowsTheKeyInGroupsOfFour() => Assert.Contains("<code>0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567</code>", File("index.html"), StringComparison.Ordinal);

    [Fact]
    public void KeepsHostileTextsTexts()
    {
        foreach (var page in new[] { File("index.html"), File("packages/guestbook.html") })
        {
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39; onload=x &amp;amp; &lt;b&gt;", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example.com")]
    public void LinksNoAddressThatIsNotOfTheWeb(string homepage) =>
        Assert.DoesNotContain("rel=\"nofollow\"", Package(SampleRepository.Guestbook with { Homepage = homepage }), StringComparison.Ordinal);

    [Fact]
    public void ListsTheHighestVersionFirst()
    {
        var page = File("packages/guestbook.html");
        Assert.True(page.IndexOf("<h2>1:1.3.0~rc.1</h2>", StringComparison.Ordinal) < page.IndexOf("<h2>1.2.0</h2>", StringComparison.Ordinal));
    }

    [Fact]
    public void EscapesPathsInLinks()
    {
        Assert.Contains("href=\"packages/g%2B%2B-like.html\"", File("index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../pool/main/g/guestbook/guestbook_1.3.0~rc.1_amd64.deb\"", File("packages/guestbook.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(999, "999 bytes")]
    [InlineData(1000, "1.0 KB")]
    [InlineData(99_949, "99.9 KB")]
    [InlineData(99_951, "100 KB")]
    [InlineData(999_499, "999 KB")]
    [InlineData(999_500, "1.0 MB")]
    [InlineData(9_876_543_210, "9.9 GB")]
    public void WritesSizesAsPeopleDo(long bytes, string expected) => Assert.Equal(expected, PageText.Size(bytes));

    [Fact]
    public void TellsProgramsTheSame()
    {
        Assert.Contains("\"sha256\": \"9f86d081", File("packages/guestbook.json"), StringComparison.Ordinal);
        Assert.Contains("\"channel\": \"qa\",\n          \"version\": \"1:1.3.0~rc.1\"", File("index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void GivesTheKeyApartWhereItsAddressIsNotKnown()
    {
        var page = All(SampleRepository.Overview with { Url = "" })["index.html"];
        Assert.Contains("<h3>Debian and Ubuntu</h3>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("example-ag-production.sources", page, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysWhereItDoesNotListEverything() =>
        Assert.Contains("These are the packages that changed last.", All(SampleRepository.Overview with { HasMore = true })["index.html"], StringComparison.Ordinal);

    [Fact]
    public void SaysThatItIsEmpty()
    {
        var page = All(new RepositoryOverview { Origin = "x", Title = "x" })["index.html"];
        Assert.Contains("Nothing has been published yet.", page, StringComparison.Ordinal);
    }

    private static string File(string path) => All(SampleRepository.Overview)[path];

    private static string Package(PackageDetails package)
    {
        var diagnostics = new DiagnosticBag();
        var page = new PageWriter(new(TemplateStore.BuiltIn), diagnostics).Package(SampleRepository.Overview, package)[0].Text;
        Assert.Empty(diagnostics);
        return page;
    }

    private static Dictionary<string, string> All(RepositoryOverview repository)
    {
        var diagnostics = new DiagnosticBag();
        var writer = new PageWriter(new(TemplateStore.BuiltIn), diagnostics);
        PageFile[] files = [.. writer.Common(), .. writer.Index(repository), .. writer.Package(repository, SampleRepository.Guestbook)];
        Assert.Empty(diagnostics);
        return files.ToDictionary(f => f.Path, f => f.Text);
    }
}
