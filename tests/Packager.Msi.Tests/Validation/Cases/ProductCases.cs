using Packager.Msi.Validation;
using static Packager.Msi.Tests.Validation.IceCase;

namespace Packager.Msi.Tests.Validation;

/// <summary>Properties, upgrades, platforms.</summary>
internal static class ProductCases
{
    private const string Older = "{21111111-2222-4333-8444-555555555555}, , 1.2.3, , 0";

    public static IceCase[] All { get; } =
    [
        Error("ICE25", "module that is missing", "ModuleDependency.RequiredID [One, 1033, Two, 1033]", p => p.Add("ModuleSignature: One|1033|1.0").Add("ModuleDependency: One|1033|Two|1033|")),
        Error("ICE25", "module that is too old", "ModuleDependency.RequiredID [One, 1033, Two, 0]", p => p.Add("ModuleSignature: One|1033|1.0").Add("ModuleSignature: Two|1033|1.9").Add("ModuleDependency: One|1033|Two|0|1.10")),
        Error("ICE25", "module that is excluded", "ModuleExclusion.ExcludedID [One, 1033, Two, 0]", p => p.Add("ModuleSignature: One|1033|1.0").Add("ModuleSignature: Two|1033|1.9").Add("ModuleExclusion: One|1033|Two|0|1.0|2.0")),
        Error("ICE73", "upgrade code of a sample", "Property.Value [UpgradeCode]", p => p.Set("Property.Value [UpgradeCode]", SampleCodes.OfUpgrades.Order(StringComparer.Ordinal).First())),
        Error("ICE73", "package code of a sample", "_SummaryInformation.RevisionNumber", p => p.With(s => s with { RevisionNumber = SampleCodes.OfPackages.Order(StringComparer.Ordinal).First() })),
        Error("ICE05", "no manufacturer", "Property.Value [Manufacturer]", p => p.Without("Property [Manufacturer]")),
        Error("ICE16", "long name for an old installer", "Property.Value [ProductName]", p => p.Set("Property.Value [ProductName]", new string('n', 64)).With(s => s with { PageCount = 200 })),
        Error("ICE16", "very long name", "Property.Value [ProductName]", p => p.Set("Property.Value [ProductName]", new string('n', 260))),
        Error("ICE24", "product code in lower case", "Property.Value [ProductCode]", p => p.Set("Property.Value [ProductCode]", "{11111111-2222-4333-8444-55555555555a}")),
        Error("ICE24", "version with a large first field", "Property.Value [ProductVersion]", p => p.Set("Property.Value [ProductVersion]", "2026.1.1")),
        Error("ICE24", "language in words", "Property.Value [ProductLanguage]", p => p.Set("Property.Value [ProductLanguage]", "English")),
        Error("ICE24", "no product code", "Property.Value [ProductCode]", p => p.Without("Property [ProductCode]")),
        Warning("ICE40", "mode of reinstallation", "Property.Property [REINSTALLMODE]", p => p.Add("Property: REINSTALLMODE|amus")),
        Warning("ICE40", "no table of errors", "Error", p => p.WithoutTable("Error")),
        Error("ICE40", "removal of nothing", "RemoveIniFile.Value [NoIni]", p => p.Set("RemoveIniFile.Value [NoIni]", "")),
        Warning("ICE48", "folder on a drive", "Property.Value [INSTALLFOLDER]", p => p.Add(@"Property: INSTALLFOLDER|C:\App\")),
        Warning("ICE48", "folder on a server", "Property.Value [INSTALLFOLDER]", p => p.Add(@"Property: INSTALLFOLDER|\\server\App\")),
        Warning("ICE52", "private property of a search", "AppSearch.Property [oldPath, FindOld]", p => p.Add("AppSearch: oldPath|FindOld")),
        Error("ICE61", "action property set beforehand", $"Upgrade.ActionProperty [{Older}]", p => p.Add("Property: OLDFOUND|1")),
        Error("ICE61", "action property in lower case", "Upgrade.ActionProperty [{31111111-2222-4333-8444-555555555555}, 1.0, 2.0, , 0]", p => p.Add("Upgrade: {31111111-2222-4333-8444-555555555555}|1.0|2.0||0||OldOther")),
        Error("ICE61", "action property that is not secure", $"Upgrade.ActionProperty [{Older}]", p => p.Set("Property.Value [SecureCustomProperties]", "NEWFOUND")),
        Error("ICE61", "action property twice", "Upgrade.ActionProperty [{21111111-2222-4333-8444-555555555555}, 1.2.3, , , 2]", p => p.Set("Upgrade.ActionProperty [{21111111-2222-4333-8444-555555555555}, 1.2.3, , , 2]", "OLDFOUND")),
        Error("ICE61", "no versions", $"Upgrade.VersionMin [{Older.Replace("1.2.3", "", StringComparison.Ordinal)}]", p => p.Set($"Upgrade.VersionMax [{Older}]", "")),
        Error("ICE61", "versions upside down", "Upgrade.VersionMax [{31111111-2222-4333-8444-555555555555}, 3.0, 2.0, , 0]", p => p.Add("Upgrade: {31111111-2222-4333-8444-555555555555}|3.0|2.0||0||OTHER")),
        Error("ICE61", "empty range", "Upgrade.VersionMax [{31111111-2222-4333-8444-555555555555}, 2.0, 2.0, , 256]", p => p.Add("Upgrade: {31111111-2222-4333-8444-555555555555}|2.0|2.0||256||OTHER")),
        Error("ICE61", "version that is none", "Upgrade.VersionMax [{31111111-2222-4333-8444-555555555555}, , 300.0, , 0]", p => p.Add("Upgrade: {31111111-2222-4333-8444-555555555555}||300.0||0||OTHER")),
        Error("ICE61", "no upgrade code", "Property.Value [UpgradeCode]", p => p.Without("Property [UpgradeCode]")),
        Warning("ICE61", "removal of the same version", "Upgrade.VersionMax [{21111111-2222-4333-8444-555555555555}, , 1.2.3, , 512]", p => p.Without($"Upgrade [{Older}]").Add("Upgrade: {21111111-2222-4333-8444-555555555555}||1.2.3||512||OLDFOUND")),
        Warning("ICE61", "removal of newer versions", "Upgrade.VersionMax [{21111111-2222-4333-8444-555555555555}, 0.0, , , 0]", p => p.Without($"Upgrade [{Older}]").Add("Upgrade: {21111111-2222-4333-8444-555555555555}|0.0|||0||OLDFOUND")),
        Error("ICE74", "property of machines' makers", "Property.Property [FASTOEM]", p => p.Add("Property: FASTOEM|1")),
        Warning("ICE74", "no upgrade code", "Property.Value [UpgradeCode]", p => p.Without("Property [UpgradeCode]")),
        Error("ICE74", "upgrade code that is none", "Property.Value [UpgradeCode]", p => p.Set("Property.Value [UpgradeCode]", "none")),
        Error("ICE80", "component of 64 bits for 32", "Component.Attributes [App]", p => p.With(s => s with { Template = "Intel;1033" })),
        Error("ICE80", "script of 64 bits for 32", "CustomAction.Type [Script]", p => p.Add("CustomAction: Script|4134||x").With(s => s with { Template = "Intel;1033" })),
        Error("ICE80", "x64 for an old installer", "_SummaryInformation.PageCount", p => p.With(s => s with { PageCount = 150 })),
        Error("ICE80", "Arm64 for an old installer", "_SummaryInformation.PageCount", p => p.With(s => s with { PageCount = 450, Template = "Arm64;1033" })),
        Error("ICE80", "component of 32 bits in a folder of 64", "Component.Directory_ [Text]", p => p.Set("Component.Attributes [Text]", "0")),
        Error("ICE80", "component of 64 bits in a folder of 32", "Component.Directory_ [Text]", p => p.Add("Directory: ProgramFilesFolder|TARGETDIR|.").Set("Component.Directory_ [Text]", "ProgramFilesFolder")),
        Error("ICE80", "language that the template lacks", "Property.Value [ProductLanguage]", p => p.Set("Property.Value [ProductLanguage]", "1031")),
        Warning("ICE80", "folder of 32 bits in a value", "Registry.Value [AppKey]", p => p.Set("Registry.Value [AppKey]", "[ProgramFilesFolder]x")),
        Warning("ICE80", "search of 64 bits for 32", "RegLocator.Type [FindOld]", p => p.With(s => s with { Template = "Intel;1033" })),
        Warning("ICE87", "choice of features", "Property.Property [ADDLOCAL]", p => p.Add("Property: ADDLOCAL|ALL")),
        Warning("ICE88", "folder that nothing sets", "IniFile.DirProperty [Ini]", p => p.Set("IniFile.DirProperty [Ini]", "NOWHERE")),
    ];
}
