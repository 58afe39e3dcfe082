namespace Packager.Msi;

/// <summary>The roots of the registry with their numbers in the Registry table.</summary>
public enum RegistryRoot
{
    /// <summary>HKEY_LOCAL_MACHINE when the product is installed for all users, else HKEY_CURRENT_USER.</summary>
    MachineOrUser = -1,

    /// <summary>HKEY_CLASSES_ROOT.</summary>
    ClassesRoot = 0,

    /// <summary>HKEY_CURRENT_USER.</summary>
    CurrentUser = 1,

    /// <summary>HKEY_LOCAL_MACHINE.</summary>
    LocalMachine = 2,

    /// <summary>HKEY_USERS.</summary>
    Users = 3,
}
