using System.Text.Json;
using Packager.Packaging;
using Packager.Tests.Documents;

namespace Packager.Tests.WindowsPackages;

/// <summary>What an administrator reads of an .msi before it is built.</summary>
public sealed class PlansOfPackages
{
    private const string Folder = "tests/Packager.Tests/Msi/";

    [Fact]
    public void SpeakOfWindows()
    {
        var text = PlanText.Write(Plan());
        Golden.Check(Folder + "plan-of-features.txt", text[text.IndexOf("  folders\n", StringComparison.Ordinal)..].Replace(Golden.Root, "", StringComparison.Ordinal).Replace("//tests/", "tests/", StringComparison.Ordinal));
    }

    [Fact]
    public void AreReadByPrograms()
    {
        using var json = JsonDocument.Parse(PlanJson.Write(Plan()));
        var plan = json.RootElement[0];
        Assert.Equal("Main", plan.GetProperty("features")[0].GetProperty("id").GetString());
        Assert.Equal(@"C:\Program Files\Hello", plan.GetProperty("properties")[0].GetProperty("default").GetString());
        var file = plan.GetProperty("files").EnumerateArray().Single(entry => entry.GetProperty("path").GetString() == "/usr/bin/helper.exe");
        Assert.Equal(@"[INSTALLFOLDER]bin\helper.exe", file.GetProperty("place").GetString());
        Assert.Equal("Tools", file.GetProperty("feature").GetString());
    }

    [Fact]
    public void SayWhatStepsRunAndAskFor()
    {
        using var json = JsonDocument.Parse(PlanJson.Write(Plan("steps.yaml")));
        var plan = json.RootElement[0];
        var step = plan.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("name").GetString() == "hello");
        Assert.Equal("install,upgrade", step.GetProperty("when").GetString());
        Assert.Equal(@"[INSTALLFOLDER]app\hello.exe migrate --back", step.GetProperty("rollback").GetString());
        var properties = plan.GetProperty("properties").EnumerateArray().ToDictionary(property => property.GetProperty("name").GetString()!, property => property.GetProperty("meaning").GetString());
        Assert.Equal("an argument of the step 'Fetch with a token', kept out of the log", properties["TOKEN"]);
        Assert.True(properties.ContainsKey("PURGE"));
    }

    [Fact]
    public void SayWhatPropertiesMayBeAndWhichMustBe()
    {
        using var json = JsonDocument.Parse(PlanJson.Write(Plan("properties.yaml")));
        var plan = json.RootElement[0];
        var properties = plan.GetProperty("properties").EnumerateArray().ToDictionary(property => property.GetProperty("name").GetString()!, property => $"{property.GetProperty("default")}|{property.GetProperty("meaning")}");
        Assert.Equal("5000|The port that hello listens on. (a whole number from 1 to 65535, remembered)", properties["CONFIG_LISTEN_PORT"]);
        Assert.Equal("plain|one of plain, sh[o]ut, remembered", properties["CONFIG_MODE"]);
        Assert.Equal("|The password of the database. (a text, required, kept out of the log)", properties["DB_PASSWORD"]);
        var lines = plan.GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("line").GetString()!).ToList();
        Assert.EndsWith(" CONFIG_SHARE=… DB_PASSWORD=…", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(" CONFIG_SHARE=… DB_PASSWORD=… CONFIG_LISTEN_PORT=\"5000\"", lines[1], StringComparison.Ordinal);
    }

    private static IReadOnlyList<PackagePlan> Plan(string manifest = "features.yaml")
    {
        using var output = new TemporaryFolder();
        var request = new PackagingRequest
        {
            Manifest = Path.Combine(Golden.Root, Folder, manifest), Output = output.Path,
            Environment = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767225600" },
        };
        return PackagingRun.Plan(request, warnings => Assert.Empty(warnings));
    }
}
