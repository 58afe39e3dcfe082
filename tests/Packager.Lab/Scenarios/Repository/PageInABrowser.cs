using System.Drawing;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Packager.Lab.Scenarios;

/// <summary>A repository's web page in Chromium. Its pictures are kept beside what the lab builds, to be looked at.</summary>
public sealed class PageInABrowser(ServedPage page) : IClassFixture<ServedPage>
{
    private static readonly Size Wide = new(1200, 1400);
    private static readonly Size Phone = new(500, 1400);

    [Fact]
    public void SaysNothingToTheConsoleAndLinksWhatIsThere()
    {
        using var browser = Open(Wide, "light");
        foreach (var file in new[] { "index.html", "packages/hello.html", "packages/world.html" })
        {
            browser.Navigate().GoToUrl(page.Address + file);
            var links = browser.FindElements(By.CssSelector("[href],[src]")).Select(element => element.GetDomProperty("href") ?? element.GetDomProperty("src")!).Where(link => link.StartsWith(page.Address, StringComparison.Ordinal)).ToList();
            Assert.True(links.Count > 3, file);
            using var client = new HttpClient();
            Assert.All(links, link => client.GetAsync(link).GetAwaiter().GetResult().EnsureSuccessStatusCode());
        }

        Assert.Empty(browser.Manage().Logs.GetLog("browser").Select(entry => entry.Message));
    }

    [Fact]
    public void CopiesTheCommandsThatAddAChannel()
    {
        using var browser = Open(Wide, "light");
        browser.ExecuteCdpCommand("Browser.grantPermissions", new Dictionary<string, object?> { ["permissions"] = new[] { "clipboardReadWrite", "clipboardSanitizedWrite" } });
        browser.Navigate().GoToUrl(page.Address + "index.html");
        var button = browser.FindElement(By.CssSelector(".block button"));
        button.Click();
        Until.Holds("the button says so", () => button.Text == "Copied");
        var copied = (string)browser.ExecuteAsyncScript("const done = arguments[0]; navigator.clipboard.readText().then(done, String);")!;
        Assert.Equal("sudo curl -fsSLo /etc/apt/sources.list.d/lab.sources \\\n  https://apt.example.com/lab-production.sources\nsudo apt update", copied.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void FindsPackagesByTheirWords()
    {
        using var browser = Open(Wide, "light");
        browser.Navigate().GoToUrl(page.Address + "index.html");
        browser.FindElement(By.Id("search")).SendKeys("WOR rc.1");
        Until.Holds("the page has searched", () => browser.FindElement(By.Id("found")).Text == "1 of 2");
        Assert.Equal(["world"], browser.FindElements(By.CssSelector("ul.packages h3")).Where(heading => heading.Displayed).Select(heading => heading.Text));
    }

    [Theory]
    [InlineData("wide", "light")]
    [InlineData("wide", "dark")]
    [InlineData("phone", "light")]
    [InlineData("phone", "dark")]
    public void FitsTheScreen(string screen, string scheme)
    {
        using var browser = Open(screen == "wide" ? Wide : Phone, scheme);
        foreach (var file in new[] { "index", "packages/hello" })
        {
            browser.Navigate().GoToUrl($"{page.Address}{file}.html");
            Assert.True((bool)browser.ExecuteScript("return document.documentElement.scrollWidth <= window.innerWidth")!, "the page scrolls sideways");
            Assert.Equal(scheme == "dark", (bool)browser.ExecuteScript("return matchMedia('(prefers-color-scheme: dark)').matches")!);
            browser.GetScreenshot().SaveAsFile(Path.Combine(LabFolders.Workshop, $"page-{file.Replace('/', '-')}-{screen}-{scheme}.png"));
        }
    }

    [Fact]
    public void IsValidHtml()
    {
        foreach (var file in new[] { "index.html", "packages/hello.html", "packages/world.html" })
            Assert.Equal("", HostCommand.Run("tidy", "-errors", "-quiet", "-utf8", Path.Combine(page.Root, file)).Everything);
    }

    private static ChromeDriver Open(Size size, string scheme)
    {
        var options = new ChromeOptions { BinaryLocation = "/usr/bin/chromium" };
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", $"--window-size={size.Width},{size.Height}");
        options.SetLoggingPreference("browser", LogLevel.All);
        var browser = new ChromeDriver(ChromeDriverService.CreateDefaultService("/usr/bin/chromedriver"), options, TimeSpan.FromMinutes(3));
        browser.ExecuteCdpCommand("Emulation.setEmulatedMedia", new Dictionary<string, object?> { ["features"] = new[] { new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = scheme } } });
        return browser;
    }
}
