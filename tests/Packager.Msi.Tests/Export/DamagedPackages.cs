using Packager.Model;

namespace Packager.Msi.Tests.Export;

/// <summary>Packages that somebody damaged are exported as far as they go, or refused; nothing ends in an exception that is no diagnostic, or never.</summary>
public sealed class DamagedPackages : IDisposable
{
    private const int Mutations = 1_000;

    private static readonly WxsSources Nothing = new(new Dictionary<string, string>(), new Dictionary<string, string>());

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MayHaveFoldersThatLieInThemselves()
    {
        var draft = new DatabaseDraft();
        draft.Add("Directory", "TARGETDIR", "Inner", "SourceDir");
        draft.Add("Directory", "Inner", "TARGETDIR", "inner");

        Assert.Equal(["the folder TARGETDIR, which lies in itself or too deep"], WxsExport.Of(draft.Build(), WxsDialect.Wix4, Nothing).LeftOut);
    }

    [Fact]
    public void MayHaveFoldersWithoutEnd()
    {
        var draft = new DatabaseDraft();
        draft.Add("Directory", "TARGETDIR", null, "SourceDir");
        for (var i = 0; i < 20_000; i++) draft.Add("Directory", $"d{i}", i == 0 ? "TARGETDIR" : $"d{i - 1}", "x");

        Assert.Contains("too deep", Assert.Single(WxsExport.Of(draft.Build(), WxsDialect.Wix4, Nothing).LeftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void MayHaveTextsThatXmlCannotHold()
    {
        var draft = new DatabaseDraft();
        draft.Add("Property", "GREETING", "a\u000bb \U0001F600");

        var export = WxsExport.Of(draft.Build(), WxsDialect.Wix4, Nothing);

        Assert.Contains("a\uFFFDb \U0001F600", export.Source.ToString(), StringComparison.Ordinal);
        Assert.Contains("control characters", Assert.Single(export.LeftOut), StringComparison.Ordinal);
    }

    /// <summary>The same bytes at each run: the seed is fixed.</summary>
    [Fact]
    public void AreExportedAndTransformedOrRefused()
    {
        var (whole, random) = (SmallPackage.Write(Draft().Build()), new Random(3));
        var refused = new List<string>();
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var count = random.Next(1, 6); count > 0; count--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var path = Path.Combine(_folder.Path, "damaged.msi");
            File.WriteAllBytes(path, bytes);
            refused.AddRange(Refused(() => Export(path)));
            refused.AddRange(Refused(() => new TransformRequest { Package = path, Instance = "two" }.Write(Path.Combine(_folder.Path, "two.mst"))));
        }

        Assert.InRange(refused.Count, 1, (2 * Mutations) - 1);
        Assert.Contains(TransformFaults.Unsound.Code, refused);
    }

    private static DatabaseDraft Draft()
    {
        var draft = SmallPackage.Draft();
        draft.Add("Property", "ProductCode", "{11111111-2222-3333-4444-555555555555}");
        draft.Add("Property", "UpgradeCode", "{21111111-2222-3333-4444-555555555555}");
        draft.Add("Feature", "Part", "Main", "Part", null, 2, 1, null, 0);
        return draft;
    }

    private static void Export(string path)
    {
        using var database = MsiDatabaseReader.Open(path);
        using var text = new StringWriter();
        WxsExport.Of(database, WxsDialect.Wix4, Nothing).Source.Save(text);
    }

    private static IEnumerable<string> Refused(Action action)
    {
        try
        {
            action();
            return [];
        }
        catch (UserFaultException fault)
        {
            return [fault.Diagnostics[0].Code];
        }
    }
}
