using static Packager.Msi.Tests.Validation.IceCase;

namespace Packager.Msi.Tests.Validation;

/// <summary>Sequences and custom actions.</summary>
internal static class ActionCases
{
    public static IceCase[] All { get; } =
    [
        Error("ICE11", "nested product without code", "CustomAction.Source [Other]", p => p.Add("CustomAction: Other|39|other|")),
        Error("ICE11", "nested product is this one", "CustomAction.Source [Other]", p => p.Add("CustomAction: Other|39|{11111111-2222-4333-8444-555555555555}|")),
        Error("ICE12", "folder set before costing ends", "InstallExecuteSequence.Sequence [SetDir]", p => p.Add("CustomAction: SetDir|35|INSTALLFOLDER|x").Add("InstallExecuteSequence: SetDir||990")),
        Error("ICE12", "folder's property set after costing", "InstallExecuteSequence.Sequence [SetDir]", p => p.Add("CustomAction: SetDir|51|INSTALLFOLDER|x").Add("InstallExecuteSequence: SetDir||1010")),
        Error("ICE12", "folder that is none", "CustomAction.Source [SetDir]", p => p.Add("CustomAction: SetDir|35|GONE|x")),
        Error("ICE13", "dialog while installing", "InstallExecuteSequence.Action [ExitDlg]", p => p.Add("InstallExecuteSequence: ExitDlg||6700")),
        Error("ICE26", "required action missing", "InstallExecuteSequence.Action [FileCost]", p => p.Without("InstallExecuteSequence [FileCost]")),
        Error("ICE26", "prohibited action", "InstallUISequence.Action [ProcessComponents]", p => p.Add("InstallUISequence: ProcessComponents||1250")),
        Error("ICE27", "unknown action", "InstallExecuteSequence.Action [Nonsense]", p => p.Add("InstallExecuteSequence: Nonsense||4444")),
        Error("ICE27", "wrong section", "InstallExecuteSequence.Sequence [InstallFiles]", p => p.Set("InstallExecuteSequence.Sequence [InstallFiles]", "850")),
        Error("ICE27", "action before the one it follows", "InstallExecuteSequence.Sequence [RemoveFiles]", p => p.Set("InstallExecuteSequence.Sequence [RemoveFiles]", "4050")),
        Error("ICE27", "action without the one it follows", "InstallExecuteSequence.Sequence [PublishProduct]", p => p.Without("InstallExecuteSequence [PublishFeatures]")),
        Error("ICE27", "script that is never run", "InstallExecuteSequence.Action [InstallFinalize]", p => p.Without("InstallExecuteSequence [InstallFinalize]")),
        Error("ICE27", "nothing to be executed", "InstallExecuteSequence.Sequence [InstallExecute]", p => p.Add("InstallExecuteSequence: InstallExecute||1501")),
        Error("ICE28", "restart in between", "InstallExecuteSequence.Sequence [ForceReboot]", p => p.Add("InstallExecuteSequence: ForceReboot||6350")),
        Error("ICE63", "removal before validation", "InstallExecuteSequence.Sequence [RemoveExistingProducts]", p => p.Set("InstallExecuteSequence.Sequence [RemoveExistingProducts]", "1300")),
        Warning("ICE63", "removal among script actions", "InstallExecuteSequence.Sequence [RemoveExistingProducts]", p => p.Set("InstallExecuteSequence.Sequence [RemoveExistingProducts]", "4001")),
        Error("ICE68", "type that is none", "CustomAction.Type [Odd]", p => p.Add("CustomAction: Odd|4||x")),
        Warning("ICE68", "elevated without being deferred", "CustomAction.Type [Odd]", p => p.Add("CustomAction: Odd|2098|AppTitle|x")),
        Error("ICE68", "terminal server bit", "CustomAction.Type [Odd]", p => p.Add("CustomAction: Odd|16434|AppTitle|x")),
        Warning("ICE68", "elevated commit for an old installer", "CustomAction.Type [Odd]", p => p.Add("CustomAction: Odd|3634|AppTitle|x").With(s => s with { PageCount = 110 })),
        Error("ICE72", "program while advertising", "AdvtExecuteSequence.Action [RunIt]", p => p.Add("AdvtExecuteSequence: RunIt||4600")),
        Error("ICE75", "installed program before costing ends", "InstallExecuteSequence.Sequence [Exe]", p => p.Add("CustomAction: Exe|18|app.exe|").Add("InstallExecuteSequence: Exe||970")),
        Error("ICE77", "deferred before the script", "InstallExecuteSequence.Sequence [RunIt]", p => p.Set("InstallExecuteSequence.Sequence [RunIt]", "1450")),
        Error("ICE77", "deferred without a script", "InstallUISequence.Sequence [RunIt]", p => p.Add("InstallUISequence: RunIt||1250")),
        Error("ICE78", "dialog while advertising", "AdvtUISequence.Action [ExitDlg]", p => p.Add("AdvtUISequence: ExitDlg||1")),
        Warning("ICE82", "product that is not registered", "InstallExecuteSequence.Action", p => p.Without("InstallExecuteSequence [RegisterUser]").Without("InstallExecuteSequence [RegisterProduct]").Without("InstallExecuteSequence [PublishProduct]").Without("InstallExecuteSequence [PublishFeatures]")),
        Error("ICE82", "product that is half registered", "InstallExecuteSequence.Action", p => p.Without("InstallExecuteSequence [RegisterUser]")),
        Warning("ICE82", "copies before patches", "InstallExecuteSequence.Sequence [DuplicateFiles]", p => p.Add("InstallExecuteSequence: DuplicateFiles||4080").Add("InstallExecuteSequence: PatchFiles||4090")),
        Warning("ICE82", "number twice", "InstallExecuteSequence.Sequence [RunIt]", p => p.Set("InstallExecuteSequence.Sequence [RunIt]", "4000")),
        Error("ICE83", "assembly that is not published", "InstallExecuteSequence.Action [MsiPublishAssemblies]", p => p.Without("InstallExecuteSequence [MsiPublishAssemblies]")),
        Error("ICE83", "assembly that is not advertised", "AdvtExecuteSequence.Action [MsiPublishAssemblies]", p => p.Without("AdvtExecuteSequence [MsiPublishAssemblies]")),
        Error("ICE83", "assembly from the source", "MsiAssembly.Component_ [Asm]", p => p.Set("Component.Attributes [Asm]", "258")),
        Warning("ICE84", "required action with a condition", "InstallExecuteSequence.Condition [PublishProduct]", p => p.Set("InstallExecuteSequence.Condition [PublishProduct]", "NOT Installed")),
        Warning("ICE93", "name of a standard action", "CustomAction.Action [InstallFiles]", p => p.Add("CustomAction: InstallFiles|51|AppTitle|x")),
        Warning("ICE96", "advertised without being published", "AdvtExecuteSequence.Action [PublishProduct]", p => p.Without("AdvtExecuteSequence [PublishProduct]")),
        Warning("ICE105", "elevated action for a user", "CustomAction.Type [RunIt]", p => p.Set("Property.Value [ALLUSERS]", "2").Add("Property: MSIINSTALLPERUSER|1")),
        Warning("ICE105", "service for a user", "ServiceInstall [Svc]", p => p.Set("Property.Value [ALLUSERS]", "2").Add("Property: MSIINSTALLPERUSER|1")),
    ];
}
