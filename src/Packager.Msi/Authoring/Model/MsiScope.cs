namespace Packager.Msi;

/// <summary>For whom a package is installed; the property ALLUSERS.</summary>
public enum MsiScope
{
    /// <summary>For all users, by an administrator.</summary>
    PerMachine,

    /// <summary>For the user who installs it, without an administrator's rights.</summary>
    PerUser,

    /// <summary>For that user unless the command line says ALLUSERS=1: Windows Installer 5's single package for both.</summary>
    Either,
}
