using System.Collections.Frozen;

namespace Packager.Msi.Validation;

/// <summary>The properties that the installer itself sets or reads, folders aside.</summary>
internal static class InstallerProperties
{
    private const string Names = """
        ACTION ADDDEFAULT ADDLOCAL ADDSOURCE ADVERTISE AFTERREBOOT ALL ALLOWSUSPEND ALLUSERS AMD64 ARPAUTHORIZEDCDFPREFIX ARPCOMMENTS ARPCONTACT ARPHELPLINK
        ARPHELPTELEPHONE ARPINSTALLLOCATION ARPNOMODIFY ARPNOREMOVE ARPNOREPAIR ARPPRODUCTICON ARPREADME ARPSIZE ARPSYSTEMCOMPONENT ARPURLINFOABOUT
        ARPURLUPDATEINFO AVAILABLEFREEREG AdminProperties AdminUser BorderSide BorderTop CARRYINGNDP CCPTrigger CLIENTPROCESSID CLIENTUILEVEL COMPADDDEFAULT
        COMPADDLOCAL COMPADDSOURCE COMPANYNAME CURRENTDIRECTORY CURRENTMEDIAVOLUMELABEL CaptionHeight ColorBits ComputerName CostingComplete CustomActionData
        DATABASE DISABLEADVTSHORTCUTS DISABLEMEDIA DISABLEROLLBACK Date DateTime DefaultUIFont DiskPrompt DiskSerial EXECUTEACTION EXECUTEMODE
        EnableUserControl FASTOEM FILEADDDEFAULT FILEADDLOCAL FILEADDSOURCE IA64 INSTALLLEVEL Installed Intel Intel64 IsAdminPackage LIMITUI LOGACTION
        LeftUnit LogonUser MEDIAPACKAGEPATH MIGRATE MSICHECKCRCS MSIDISABLELUAPATCHING MSIENFORCEUPGRADECOMPONENTRULES MSIINSTANCEGUID MSINEWINSTANCE
        MSINODISABLEMEDIA MSIPACKAGEDOWNLOADLOCALCOPY MSIPATCHDOWNLOADLOCALCOPY MSIPATCHREMOVE Manufacturer MediaSourceDir MsiAMD64 MsiHiddenProperties
        MsiNTProductType MsiNTSuiteBackOffice MsiNTSuiteDataCenter MsiNTSuiteEnterprise MsiNTSuitePersonal MsiNTSuiteSmallBusiness
        MsiNTSuiteSmallBusinessRestricted MsiNTSuiteWebServer MsiNetAssemblySupport MsiPatchRemovalList MsiUIHideCancel MsiUIProgressOnly MsiUISourceResOnly
        MsiUIUACOnly MsiWin32AssemblySupport Msix64 NOCOMPANYNAME NONE NOUSERNAME ODBCREINSTALL OLEAdvtSupport OriginalDatabase OutOfDiskSpace
        OutOfNoRbDiskSpace PATCH PATCHNEWPACKAGECODE PATCHNEWSUMMARYCOMMENTS PATCHNEWSUMMARYSUBJECT PIDKEY PIDTemplate PRIMARYFOLDER PRODUCTLANGUAGE
        PROMPTROLLBACKCOST PackageCode PackagecodeChanging ParentOriginalDatabase ParentProductCode PatchedProductCode PatchedProductSourceList PhysicalMemory
        Preselected PrimaryVolumePath PrimaryVolumeSpaceAvailable PrimaryVolumeSpaceRemaining PrimaryVolumeSpaceRequired Privileged ProductCode ProductID
        ProductLanguage ProductName ProductState ProductToBeRegistered ProductVersion QFEUpgrade REBOOT REBOOTPROMPT REINSTALL REINSTALLMODE REMOVE RESUME
        ROOTDRIVE RUNONCEENTRY RecacheTransforms RedirectedDllSupport RemoteAdminTS ReplacedInUseFiles RestrictedUserControl RollbackDisabled SCRIPT
        SCRIPTFILE SECONDSEQUENCE SEQUENCE SHORTFILENAMES SOURCELIST ScreenX ScreenY SecureCustomProperties ServicePackLevel ServicePackLevelMinor
        SharedWindows ShellAdvtSupport SourceResFailedInUnreg SourcedirProduct SystemLanguageID TRANSFORMS TRANSFORMSATSOURCE TRANSFORMSSECURE TTCSupport
        TerminalServer TextHeight TextHeightCorrection Time UILevel UPGRADINGPRODUCTCODE URTREINSTALL URTUPGRADE USERNAME UpdateStarted UpgradeCode
        UserLanguageID UserSID Version95 Version9X VersionDatabase VersionHandler VersionMsi VersionNT VersionNT64 VirtualMemory WIN9XPROFILESENABLED
        WindowsBuild WindowsVolume x64
        """;

    /// <summary>Their names.</summary>
    public static FrozenSet<string> All { get; } = Names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
