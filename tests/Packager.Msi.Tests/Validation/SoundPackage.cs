namespace Packager.Msi.Tests.Validation;

/// <summary>Packages without any fault, which every case spoils in one place.</summary>
internal static partial class SoundPackage
{
    /// <summary>A program with its configuration, a shortcut and the means to be upgraded.</summary>
    public static TestPackage Create() => new TestPackage().Add(Product).Add(Sequences);

    /// <summary>The same with dialogs.</summary>
    public static TestPackage WithDialogs() => Create().Add(Dialogs);

    /// <summary>The same with the rarer tables: services, COM, ODBC, fonts, assemblies.</summary>
    public static TestPackage WithEverything() => WithDialogs().Add(Rarer);

    /// <summary>A merge module.</summary>
    public static TestPackage Module() => new TestPackage().Add(
        """
        ModuleSignature: Lib.11111111_2222_3333_4444_555555555555|1033|1.0.0
        ModuleComponents: Lib.11111111_2222_3333_4444_555555555555|Lib.11111111_2222_3333_4444_555555555555|1033
        Directory: TARGETDIR||SourceDir
        Component: Lib.11111111_2222_3333_4444_555555555555|{A0000000-0000-4000-8000-000000000001}|TARGETDIR|0||lib.dll.11111111_2222_3333_4444_555555555555
        File: lib.dll.11111111_2222_3333_4444_555555555555|Lib.11111111_2222_3333_4444_555555555555|lib.dll|10|1.0.0.0|1033|512|1
        """).With(summary => summary with { Title = "Merge Module" });

    private const string Product =
        """
        Property: ProductCode|{11111111-2222-4333-8444-555555555555}
        Property: UpgradeCode|{21111111-2222-4333-8444-555555555555}
        Property: ProductName|App
        Property: ProductVersion|1.2.3
        Property: ProductLanguage|1033
        Property: Manufacturer|ACME
        Property: ALLUSERS|1
        Property: SecureCustomProperties|OLDFOUND;NEWFOUND
        Property: ARPPRODUCTICON|app.ico
        Directory: TARGETDIR||SourceDir
        Directory: ProgramFiles64Folder|TARGETDIR|.
        Directory: INSTALLFOLDER|ProgramFiles64Folder|APP¦Application
        Directory: ConfigFolder|INSTALLFOLDER|conf
        Directory: ProgramMenuFolder|TARGETDIR|.
        Directory: AppMenu|ProgramMenuFolder|APP¦Application
        Feature: Main||Main|The program|1|1|INSTALLFOLDER|0
        Feature: Docs|Main|Docs|Texts|2|1||0
        Component: App|{A0000000-0000-4000-8000-000000000001}|INSTALLFOLDER|256||app.exe
        Component: Conf|{A0000000-0000-4000-8000-000000000002}|ConfigFolder|384||app.json
        Component: Menu|{A0000000-0000-4000-8000-000000000003}|AppMenu|260||MenuKey
        Component: Path|{A0000000-0000-4000-8000-000000000004}|INSTALLFOLDER|256||
        Component: Text|{A0000000-0000-4000-8000-000000000005}|INSTALLFOLDER|256||readme.txt
        FeatureComponents: Main|App
        FeatureComponents: Main|Conf
        FeatureComponents: Main|Menu
        FeatureComponents: Main|Path
        FeatureComponents: Docs|Text
        File: app.exe|App|app.exe|1000|1.2.3.0|1033|512|1
        File: app.json|Conf|APP~1.JSO¦app.json|20|||512|2
        File: readme.txt|Text|readme.txt|30|||512|3
        MsiFileHash: app.json|0|1|2|3|4
        MsiFileHash: readme.txt|0|1|2|3|5
        Media: 1|3||#product.cab||
        CreateFolder: INSTALLFOLDER|Path
        RemoveFile: RemoveMenu|Menu||AppMenu|2
        Registry: MenuKey|1|Software\ACME\App|menu|#1|Menu
        Registry: AppKey|2|Software\ACME\App|Path|[INSTALLFOLDER]|App
        Shortcut: AppShortcut|AppMenu|App|Menu|[INSTALLFOLDER]app.exe|||||||INSTALLFOLDER
        Environment: PathEntry|*=-PATH|[~];[INSTALLFOLDER]|Path
        Icon: app.ico|*
        Upgrade: {21111111-2222-4333-8444-555555555555}||1.2.3||0||OLDFOUND
        Upgrade: {21111111-2222-4333-8444-555555555555}|1.2.3|||2||NEWFOUND
        LaunchCondition: VersionNT >= 603 OR Installed|Windows 8.1 is needed.
        CustomAction: Blocked|19||A newer version is installed.
        CustomAction: RunIt|3170|INSTALLFOLDER|"[INSTALLFOLDER]app.exe" --setup
        CustomAction: SetMenu|51|AppTitle|[ProductName]
        Error: 1101|Error reading from file: [2].
        """;

    private const string Sequences =
        """
        InstallExecuteSequence: FindRelatedProducts||25
        InstallExecuteSequence: Blocked|NEWFOUND|26
        InstallExecuteSequence: LaunchConditions||100
        InstallExecuteSequence: ValidateProductID||700
        InstallExecuteSequence: CostInitialize||800
        InstallExecuteSequence: FileCost||900
        InstallExecuteSequence: SetMenu|NOT Installed|950
        InstallExecuteSequence: CostFinalize||1000
        InstallExecuteSequence: MigrateFeatureStates||1200
        InstallExecuteSequence: InstallValidate||1400
        InstallExecuteSequence: RemoveExistingProducts||1401
        InstallExecuteSequence: InstallInitialize||1500
        InstallExecuteSequence: ProcessComponents||1600
        InstallExecuteSequence: UnpublishFeatures||1800
        InstallExecuteSequence: RemoveRegistryValues||2600
        InstallExecuteSequence: RemoveShortcuts||3200
        InstallExecuteSequence: RemoveEnvironmentStrings||3300
        InstallExecuteSequence: RemoveFiles||3500
        InstallExecuteSequence: RemoveFolders||3600
        InstallExecuteSequence: CreateFolders||3700
        InstallExecuteSequence: InstallFiles||4000
        InstallExecuteSequence: RunIt|NOT Installed AND &Main = 3|4100
        InstallExecuteSequence: CreateShortcuts||4500
        InstallExecuteSequence: WriteRegistryValues||5000
        InstallExecuteSequence: WriteEnvironmentStrings||5200
        InstallExecuteSequence: RegisterUser||6000
        InstallExecuteSequence: RegisterProduct||6100
        InstallExecuteSequence: PublishFeatures||6300
        InstallExecuteSequence: PublishProduct||6400
        InstallExecuteSequence: InstallFinalize||6600
        InstallUISequence: FindRelatedProducts||25
        InstallUISequence: LaunchConditions||100
        InstallUISequence: ValidateProductID||700
        InstallUISequence: CostInitialize||800
        InstallUISequence: FileCost||900
        InstallUISequence: CostFinalize||1000
        InstallUISequence: MigrateFeatureStates||1200
        InstallUISequence: ExecuteAction||1300
        AdminUISequence: CostInitialize||800
        AdminUISequence: FileCost||900
        AdminUISequence: CostFinalize||1000
        AdminUISequence: ExecuteAction||1300
        AdminExecuteSequence: CostInitialize||800
        AdminExecuteSequence: FileCost||900
        AdminExecuteSequence: CostFinalize||1000
        AdminExecuteSequence: InstallValidate||1400
        AdminExecuteSequence: InstallInitialize||1500
        AdminExecuteSequence: InstallAdminPackage||3900
        AdminExecuteSequence: InstallFiles||4000
        AdminExecuteSequence: InstallFinalize||6600
        AdvtExecuteSequence: CostInitialize||800
        AdvtExecuteSequence: CostFinalize||1000
        AdvtExecuteSequence: InstallValidate||1400
        AdvtExecuteSequence: InstallInitialize||1500
        AdvtExecuteSequence: CreateShortcuts||4500
        AdvtExecuteSequence: PublishFeatures||6300
        AdvtExecuteSequence: PublishProduct||6400
        AdvtExecuteSequence: InstallFinalize||6600
        """;
}
