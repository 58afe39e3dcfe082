namespace Packager.Msi.Validation;

/// <summary>One rule of order between two actions.</summary>
/// <param name="Action">Where this stands,</param>
/// <param name="IsAfter">it stands after, not before</param>
/// <param name="Other">this one,</param>
/// <param name="IsOptional">which may be absent; a rule of before holds only where both are there anyway.</param>
internal sealed record ActionOrder(string Action, bool IsAfter, string Other, bool IsOptional)
{
    private const string Table = """
        AppSearch before CostInitialize
        BindImage after InstallFiles
        CCPSearch after AppSearch
        CCPSearch before RMCCPSearch
        CostFinalize after CostInitialize
        CostFinalize before InstallInitialize
        CostInitialize before AllocateRegistrySpace if-there
        CostInitialize after AppSearch if-there
        CostInitialize before CostFinalize
        CostInitialize after PISearch if-there
        CreateFolders before InstallFiles
        CreateFolders after InstallInitialize
        CreateShortcuts after InstallFiles if-there
        CreateShortcuts after InstallInitialize
        CreateShortcuts after RemoveShortcuts if-there
        DeleteServices after InstallInitialize if-there
        DuplicateFiles after InstallFiles
        FileCost before CostFinalize
        FileCost after CostInitialize
        InstallFiles before CreateShortcuts
        InstallFiles after InstallSFPCatalog if-there
        InstallSFPCatalogFile before InstallFiles
        InstallSFPCatalogFile after InstallValidate
        InstallServices after InstallInitialize if-there
        InstallValidate after CostFinalize
        MoveFiles before InstallFiles
        MoveFiles after InstallInitialize
        MsiConfigureServices after InstallInitialize if-there
        MsiPublishAssemblies after InstallInitialize
        MsiUnpublishAssemblies after InstallInitialize
        PISearch before CostInitialize
        PublishProduct after PublishFeatures
        RMCCPSearch after AppSearch
        RMCCPSearch after CCPSearch
        RegisterClassInfo after InstallFiles if-there
        RegisterClassInfo before RegisterMIMEInfo if-there
        RegisterClassInfo before RegisterProgIdInfo if-there
        RegisterClassInfo after UnregisterClassInfo if-there
        RegisterExtensionInfo after InstallFiles if-there
        RegisterExtensionInfo after UnregisterExtensionInfo if-there
        RegisterFonts after InstallFiles
        RegisterMIMEInfo after InstallFiles if-there
        RegisterMIMEInfo after RegisterClassInfo if-there
        RegisterMIMEInfo after RegisterExtensionInfo if-there
        RegisterMIMEInfo after UnregisterMIMEInfo if-there
        RegisterProgIdInfo after RegisterClassInfo if-there
        RegisterProgIdInfo after RegisterExtensionInfo if-there
        RegisterProgIdInfo after UnregisterProgIdInfo if-there
        RegisterTypeLibraries after UnregisterTypeLibraries if-there
        RegisterUser after InstallInitialize
        RemoveDuplicateFiles before InstallFiles
        RemoveDuplicateFiles after InstallInitialize
        RemoveDuplicateFiles before RemoveFolders if-there
        RemoveEnvironmentStrings after InstallInitialize if-there
        RemoveEnvironmentStrings before WriteEnvironmentStrings
        RemoveFiles before InstallFiles
        RemoveFiles after InstallInitialize
        RemoveFiles before MoveFiles if-there
        RemoveFiles before RemoveFolders
        RemoveFiles after UnregisterTypeLibraries if-there
        RemoveFolders after InstallInitialize
        RemoveFolders after RemoveDuplicateFiles if-there
        RemoveFolders after RemoveFiles if-there
        RemoveFolders after RemoveShortcuts if-there
        RemoveIniValues after InstallInitialize
        RemoveIniValues before WriteIniValues
        RemoveRegistryValues after InstallInitialize
        RemoveRegistryValues before UnregisterMIMEInfo if-there
        RemoveRegistryValues before UnregisterProgIdInfo if-there
        RemoveRegistryValues before WriteRegistryValues
        RemoveShortcuts before CreateShortcuts
        RemoveShortcuts after InstallInitialize
        RemoveShortcuts before RemoveFolders if-there
        SelfRegModules after InstallFiles if-there
        SelfRegModules after InstallInitialize
        SelfRegModules after SelfUnregModules if-there
        SelfUnregModules after InstallInitialize
        SelfUnregModules after InstallValidate
        SelfUnregModules before SelfRegModules
        SetODBCFolders after CostFinalize
        SetODBCFolders before InstallValidate if-there
        StartServices after InstallInitialize if-there
        StopServices after InstallInitialize if-there
        UnregisterClassInfo before InstallFiles
        UnregisterClassInfo before RegisterClassInfo
        UnregisterExtensionInfo before InstallFiles
        UnregisterExtensionInfo before RegisterExtensionInfo
        UnregisterFonts before RemoveFiles
        UnregisterMIMEInfo before InstallFiles
        UnregisterMIMEInfo before RegisterMIMEInfo
        UnregisterMIMEInfo after RemoveRegistryValues if-there
        UnregisterMIMEInfo after UnregisterClassInfo if-there
        UnregisterMIMEInfo after UnregisterExtensionInfo if-there
        UnregisterProgIdInfo before RegisterProgIdInfo
        UnregisterProgIdInfo after RemoveRegistryValues if-there
        UnregisterProgIdInfo after UnregisterClassInfo if-there
        UnregisterProgIdInfo after UnregisterExtensionInfo if-there
        UnregisterTypeLibraries before RegisterTypeLibraries
        UnregisterTypeLibraries before RemoveFiles
        WriteEnvironmentStrings after InstallInitialize
        WriteEnvironmentStrings after RemoveEnvironmentStrings if-there
        WriteIniValues after InstallInitialize
        WriteIniValues after RemoveIniValues if-there
        WriteRegistryValues after InstallInitialize
        WriteRegistryValues after RemoveRegistryValues if-there
        """;

    /// <summary>The rules, by the action that they are about.</summary>
    public static ILookup<string, ActionOrder> All { get; } = Table.Split('\n').Select(Read).ToLookup(rule => rule.Action, StringComparer.Ordinal);

    private static ActionOrder Read(string line)
    {
        var words = line.Trim().Split(' ');
        return new(words[0], words[1] == "after", words[2], words.Length > 3);
    }
}
