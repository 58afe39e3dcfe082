namespace Packager.Msi;

/// <summary>How much an installation asks when it is started with a double click.</summary>
public enum DialogSet
{
    /// <summary>Nothing: Windows' own progress alone.</summary>
    None,

    /// <summary>The licence where there is one, and a button that installs.</summary>
    Minimal,

    /// <summary>Welcome, licence, the folder to install to, and a last question.</summary>
    InstallFolder,

    /// <summary>Welcome, licence, the features and their folders, and a last question.</summary>
    FeatureTree,
}
