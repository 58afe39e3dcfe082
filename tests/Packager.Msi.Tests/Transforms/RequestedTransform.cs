using Packager.Model;

namespace Packager.Msi.Tests.Transforms;

/// <summary>What <c>packager transform</c> is asked for, and what it refuses.</summary>
public sealed class RequestedTransform : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OfOtherPropertiesIsBoundToTheUpgradeCodeOnly()
    {
        var summary = Summary(new() { Package = Package("a.msi"), Properties = ["LEVEL=5", "GREETING="] });

        Assert.Equal("{11111111-2222-3333-4444-555555555555}1.2.3;{11111111-2222-3333-4444-555555555555}1.2.3;{21111111-2222-3333-4444-555555555555}", summary.RevisionNumber);
        Assert.Equal((int)TransformConditions.UpgradeCode << 16, summary.CharacterCount);
    }

    [Fact]
    public void OfAnotherPackageIsBoundToThisVersion()
    {
        var summary = Summary(new() { Package = Package("a.msi"), Target = Package("b.msi", ("LEVEL", "6")) });

        Assert.Equal(TransformConditions.SameVersion, (TransformConditions)(summary.CharacterCount!.Value >> 16) & TransformConditions.SameVersion);
    }

    [Fact]
    public void OfAnInstanceGivesItIdentitiesOfItsOwn()
    {
        using var package = MsiDatabaseReader.Open(Package("a.msi"));

        var instance = InstanceTransform.Apply(package, "staging");

        Assert.NotEqual(package.Property("ProductCode"), instance.Property("ProductCode"));
        Assert.NotEqual(package.Property("UpgradeCode"), instance.Property("UpgradeCode"));
        Assert.Equal("Hello (staging)", instance.Property("ProductName"));
        Assert.Equal("staging", instance.Property(InstanceTransform.Property));
        Assert.EndsWith("|Hello (staging)", instance.Table("Directory")!.Find("INSTALLFOLDER")!.Value.Text("DefaultDir"), StringComparison.Ordinal);
        Assert.Equal("hello-staging", instance.Table("ServiceInstall")!.Find("s")!.Value.Text("Name"));
        Assert.NotEqual(package.Rows("Component").Single().Text("ComponentId"), instance.Rows("Component").Single().Text("ComponentId"));
    }

    [Fact]
    public void OfAnInstanceMovesWhatLiesBelowTheProductsOwnKey()
    {
        var draft = new DatabaseDraft();
        draft.Add("Property", "Manufacturer", "ACME");
        draft.Add("Property", "ProductName", "Hello");
        draft.Add("Registry", "own", 2, @"Software\acme\Hello", "Folder", "x", "c");
        draft.Add("Registry", "below", 2, @"Software\ACME\Hello\Parts", "Part", "x", "c");
        draft.Add("Registry", "other", 2, @"Software\ACME\Hello World", "Name", "x", "c");
        draft.Add("RegLocator", "search", 2, @"Software\ACME\Hello", "Folder", 18);

        var instance = InstanceTransform.Apply(draft.Build(), "staging");

        Assert.Equal([@"Software\ACME\Hello (staging)\Parts", @"Software\ACME\Hello World", @"Software\acme\Hello (staging)"],
            instance.Rows("Registry").Select(row => row.Text("Key")).Order(StringComparer.Ordinal));
        Assert.Equal(@"Software\ACME\Hello (staging)", instance.Rows("RegLocator").Single().Text("Key"));
    }

    [Fact]
    public void OfAnInstanceGivesItsServicesTheirOwnKeysAndAccounts()
    {
        string Rights(string service) => $"D:PAI(A;OICI;FA;;;SY)(A;OICI;0x1301bf;;;{ServiceAccount.Sid(ServiceAccount.Virtual(service))})";
        var draft = new DatabaseDraft();
        draft.Add("ServiceInstall", "a", "hello", "Hello", 16, 2, 1, null, "Tcpip[~]worker[~][~]", @"NT SERVICE\hello", null, null, "c");
        draft.Add("ServiceInstall", "b", "worker", "Worker", 16, 2, 1, null, null, @"NT AUTHORITY\LocalService", null, null, "c");
        draft.Add("ServiceControl", "a", "Hello", 163, null, 1, "c");
        draft.Add("ServiceControl", "t", "Tcpip", 1, null, 1, "c");
        draft.Add("Registry", "environment", 2, @"SYSTEM\CurrentControlSet\Services\hello", "Environment", "[~]A=b[~]", "c");
        draft.Add("Registry", "other", 2, @"SYSTEM\CurrentControlSet\Services\helloworld\Parameters", "A", "b", "c");
        draft.Add("Registry", "below", 2, @"SYSTEM\CurrentControlSet\Services\Worker\Parameters", "A", "b", "c");
        draft.Add("MsiLockPermissionsEx", "own", "folder", "CreateFolder", Rights("hello"), null);
        draft.Add("MsiLockPermissionsEx", "strange", "folder2", "CreateFolder", Rights("stranger"), null);

        var instance = InstanceTransform.Apply(draft.Build(), "staging");

        Assert.Equal([@"hello-staging|Tcpip[~]worker-staging[~][~]|NT SERVICE\hello-staging", @"worker-staging||NT AUTHORITY\LocalService"], Rows("ServiceInstall", "Name", "Dependencies", "StartName"));
        Assert.Equal(["Hello-staging", "Tcpip"], Rows("ServiceControl", "Name"));
        Assert.Equal([@"SYSTEM\CurrentControlSet\Services\Worker-staging\Parameters", @"SYSTEM\CurrentControlSet\Services\hello-staging", @"SYSTEM\CurrentControlSet\Services\helloworld\Parameters"], Rows("Registry", "Key"));
        Assert.Equal(new[] { Rights("hello-staging"), Rights("stranger") }.Order(StringComparer.Ordinal), Rows("MsiLockPermissionsEx", "SDDLText"));

        IEnumerable<string> Rows(string table, params string[] columns) =>
            instance.Rows(table).Select(row => string.Join('|', columns.Select(row.Text))).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("PKG3090", "1x=y", null, null)]
    [InlineData("PKG3090", "nothing", null, null)]
    [InlineData("PKG3091", null, "a b", null)]
    [InlineData("PKG3092", null, null, "columns")]
    [InlineData("PKG3093", null, "x", "anonymous")]
    [InlineData("PKG3094", "GREETING=hi", null, null)]
    public void ThatCannotBeMadeIsADiagnosticAndNoFile(string code, string? property, string? instance, string? kind)
    {
        var package = kind == "anonymous" ? Write("a.msi", new DatabaseDraft()) : Package("a.msi");
        var target = kind == "columns" ? Write("b.msi", Other()) : null;
        var request = new TransformRequest { Package = package, Properties = property is null ? [] : [property], Instance = instance, Target = target };

        var fault = Assert.Throws<UserFaultException>(() => request.Write(At("x.mst")));

        Assert.Equal(code, Assert.Single(fault.Diagnostics).Code);
        Assert.False(File.Exists(At("x.mst")) || File.Exists(At("x.mst.partial")));
    }

    private SummaryInformation Summary(TransformRequest request)
    {
        request.Write(At("x.mst"));
        using var transform = MsiDatabaseReader.Open(At("x.mst"));
        Assert.Equal(DatabaseClass.Transform, transform.ClassId);
        return transform.Summary;
    }

    private static DatabaseDraft Other()
    {
        var draft = new DatabaseDraft();
        draft.Define(new TableDefinition("Property", [ColumnDefinition.FromCode("Property", "s72", isKey: true), ColumnDefinition.FromCode("Value", "S0", isKey: false)]));
        draft.Add("Property", "ProductCode", "x");
        return draft;
    }

    private string Package(string name, params (string Name, string Value)[] properties)
    {
        var draft = new DatabaseDraft { Summary = SmallPackage.Summary };
        foreach (var (property, value) in properties.Concat([("ProductCode", "{11111111-2222-3333-4444-555555555555}"), ("UpgradeCode", "{21111111-2222-3333-4444-555555555555}"), ("ProductVersion", "1.2.3"), ("ProductName", "Hello"), ("GREETING", "hi")]))
            draft.Add("Property", property, value);
        draft.Add("Directory", "TARGETDIR", null, "SourceDir");
        draft.Add("Directory", "ProgramFiles64Folder", "TARGETDIR", ".");
        draft.Add("Directory", "INSTALLFOLDER", "ProgramFiles64Folder", "Hello");
        draft.Add("Component", "c", "{31111111-2222-3333-4444-555555555555}", "INSTALLFOLDER", 256, null, null);
        draft.Add("ServiceInstall", "s", "hello", "Hello", 16, 2, 1, null, null, null, null, null, "c");
        return Write(name, draft);
    }

    private string Write(string name, DatabaseDraft draft)
    {
        using var file = File.Create(At(name));
        MsiDatabaseWriter.Write(draft.Build(), file);
        return At(name);
    }

    private string At(string name) => Path.Combine(_folder.Path, name);
}
