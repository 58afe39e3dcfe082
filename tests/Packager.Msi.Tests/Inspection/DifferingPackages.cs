namespace Packager.Msi.Tests.Inspection;

/// <summary>What is said of two packages.</summary>
public sealed class DifferingPackages : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AreEqualWhenTheirBytesAre() => Assert.Empty(Compare(SmallPackage.Draft(), SmallPackage.Draft()));

    [Fact]
    public void AreToldApartInWords()
    {
        var changed = new DatabaseDraft { Summary = SmallPackage.Summary with { Template = "x64;1031" } };
        changed.Add("Property", "ProductName", "Grüße");
        changed.Add("Property", "ProductVersion", "1.2.4");
        changed.Add("Property", "NEW", "n");
        changed.AddStream("product.cab", Model.Content.FromText("other bytes", "a test"));
        var differences = Compare(SmallPackage.Draft(), changed);
        Assert.Contains("summary template changed: 'x64;1033', now 'x64;1031'", differences);
        Assert.Contains("Property 'ProductVersion' changed: Value '1.2.3', now '1.2.4'", differences);
        Assert.Contains("Property 'Manufacturer' removed: Manufacturer, ACME", differences);
        Assert.Contains("Property 'NEW' added: NEW, n", differences);
        Assert.Contains("table Directory removed with 2 rows", differences);
        Assert.Contains("stream product.cab changed: 10 bytes, now 11", differences);
    }

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> Compare(DatabaseDraft left, DatabaseDraft right) =>
        MsiDiff.Compare(Save("left.msi", left), Save("right.msi", right), []);

    private string Save(string name, DatabaseDraft draft)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllBytes(path, SmallPackage.Write(draft.Build()));
        return path;
    }
}
