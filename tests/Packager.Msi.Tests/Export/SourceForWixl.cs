namespace Packager.Msi.Tests.Export;

/// <summary>A package that wixl made, exported, and made again by wixl from what was exported.</summary>
public sealed class SourceForWixl : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // What wixl draws anew at each run, and the tables that it orders by.
    private static readonly string[] Anew = ["_SummaryInformation", "_StringData", "_StringPool"];

    /// <summary>wixl needs a least version where WiX does not, and cannot migrate features outside of its MajorUpgrade.</summary>
    [Fact]
    public void GivesTheSameTablesButForTheUpgradeOfWixl()
    {
        using var first = Build("first.wxs", Input);
        var export = WxsExport.Of(first, WxsDialect.Wix3, Sources(first));

        using var second = Build("second.wxs", export.Source.ToString());

        Assert.Empty(export.LeftOut);
        Assert.Equal(["Upgrade: {21111111-2222-3333-4444-555555555555} |  | 1.2.3 |  | 1 |  | WIX_UPGRADE_DETECTED"], Rows(first).Except(Rows(second)));
        Assert.Equal(["Upgrade: {21111111-2222-3333-4444-555555555555} | 0.0.0 | 1.2.3 |  | 256 |  | WIX_UPGRADE_DETECTED"], Rows(second).Except(Rows(first)));
    }

    [Fact]
    public void SaysWhatItLeavesOut()
    {
        using var package = Build("first.wxs", Input);
        var draft = DatabaseEdit.Copy(package, (_, cells) => cells);
        draft.Add("Font", "hello", "Hello");

        var export = WxsExport.Of(draft.Build(), WxsDialect.Wix4, Sources(package));

        Assert.Equal(["table Font: 1 rows"], export.LeftOut);
    }

    [Fact]
    public void DeclaresWhatOnlyTheCommandLineSets()
    {
        using var package = Build("first.wxs", Input);
        var draft = DatabaseEdit.Copy(package, (table, cells) => table.Name == "Property" && cells[0] is "SecureCustomProperties" ? ["SecureCustomProperties", cells[1] + ";TYPED"] : cells);

        var properties = WxsExport.Of(draft.Build(), WxsDialect.Wix4, Sources(package)).Source.Descendants().Where(element => element.Name.LocalName == "Property").ToDictionary(element => element.Attribute("Id")!.Value);

        Assert.Equal("yes", properties["TYPED"].Attribute("Secure")?.Value);
        Assert.Null(properties["TYPED"].Attribute("Value"));
        Assert.DoesNotContain("WIX_UPGRADE_DETECTED", properties.Keys);
    }

    private static WxsSources Sources(MsiDatabase database) => new(
        database.Rows("File").ToDictionary(row => row.Text("File")!, _ => "hello.exe"),
        database.Streams.ToDictionary(stream => stream.Name, _ => "hello.exe"));

    private MsiDatabase Build(string name, string source)
    {
        File.WriteAllText(At("hello.exe"), "hello");
        File.WriteAllText(At(name), source);
        RealTool.Run("wixl", "-a", "x64", "-o", At(name + ".msi"), At(name));
        return MsiDatabaseReader.Open(At(name + ".msi"));
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private static List<string> Rows(MsiDatabase database) =>
    [
        .. from table in database.Tables
           where !Anew.Contains(table.Name)
           from row in table.Rows
           let line = $"{table.Name}: {string.Join(" | ", Enumerable.Range(0, table.Definition.Columns.Length).Select(column => Sorted(RowText.Of(row[column]))))}"
           orderby line
           select line,
    ];

    // A list of properties says the same in any order.
    private static string Sorted(string text) => string.Join(';', text.Split(';').Order(StringComparer.Ordinal));

    private const string Input = """
        <?xml version="1.0" encoding="utf-8"?>
        <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
          <Product Id="{11111111-2222-3333-4444-555555555555}" Name="Hello" Version="1.2.3" Manufacturer="ACME" Language="1033" UpgradeCode="{21111111-2222-3333-4444-555555555555}">
            <Package InstallerVersion="200" Compressed="yes" InstallScope="perMachine" Comments="c"/>
            <Media Id="1" Cabinet="product.cab" EmbedCab="yes"/>
            <MajorUpgrade DowngradeErrorMessage="newer"/>
            <Property Id="PUB" Value="x"/>
            <Property Id="FOUND"><RegistrySearch Id="rs" Root="HKLM" Key="Software\X" Name="v" Type="raw"/></Property>
            <Condition Message="no">VersionNT &gt;= 600</Condition>
            <Icon Id="i.ico" SourceFile="hello.exe"/>
            <Directory Id="TARGETDIR" Name="SourceDir">
              <Directory Id="ProgramFiles64Folder">
                <Directory Id="INSTALLFOLDER" Name="Hello World">
                  <Component Id="c1" Guid="{31111111-2222-3333-4444-555555555555}" Win64="yes">
                    <File Id="f1" Name="hello world.exe" Source="hello.exe" KeyPath="yes"/>
                    <ServiceInstall Id="s" Name="hello" DisplayName="Hello" Start="auto" Type="ownProcess" ErrorControl="normal" Arguments="--x"/>
                    <ServiceControl Id="sc" Name="hello" Start="install" Stop="both" Remove="uninstall" Wait="yes"/>
                    <Shortcut Id="sh" Directory="ProgramMenuFolder" Name="Hello World" Target="[#f1]" Icon="i.ico"/>
                  </Component>
                  <Component Id="c2" Guid="{41111111-2222-3333-4444-555555555555}" Win64="yes">
                    <RegistryValue Id="r1" Root="HKLM" Key="Software\Hello" Name="a" Type="string" Value="b" KeyPath="yes"/>
                    <RegistryValue Id="r2" Root="HKLM" Key="Software\Hello" Name="n" Type="integer" Value="5"/>
                    <CreateFolder/>
                    <RemoveFolder Id="rf" On="uninstall"/>
                  </Component>
                </Directory>
              </Directory>
              <Directory Id="ProgramMenuFolder"/>
            </Directory>
            <Feature Id="Main" Title="Main" Level="1"><ComponentRef Id="c1"/><ComponentRef Id="c2"/></Feature>
            <CustomAction Id="ca" Property="PUB" Value="y"/>
            <InstallExecuteSequence><Custom Action="ca" After="CostFinalize">NOT Installed</Custom></InstallExecuteSequence>
          </Product>
        </Wix>
        """;
}
