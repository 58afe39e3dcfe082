namespace Packager.Msi;

/// <summary>The Environment table. A variable hangs on a component of its own, whose key path is the folder that the product is installed to.</summary>
internal static class EnvironmentRows
{
    public static void Add(MsiAuthoring authoring)
    {
        foreach (var variable in authoring.Package.Environment)
        {
            authoring.Rows.Location = variable.Location;
            switch (authoring.Package.Scope)
            {
                case MsiScope.PerMachine: Add(authoring, variable, ofMachine: true, condition: null); break;
                case MsiScope.PerUser: Add(authoring, variable, ofMachine: false, condition: null); break;
                default:
                    Add(authoring, variable, ofMachine: true, "ALLUSERS=1");
                    Add(authoring, variable, ofMachine: false, "NOT ALLUSERS=1");
                    break;
            }
        }
    }

    private static void Add(MsiAuthoring authoring, MsiEnvironmentVariable variable, bool ofMachine, string? condition)
    {
        var purpose = $"environment/{(ofMachine ? "machine" : "user")}/{variable.Name}/{variable.Value}";
        var key = MsiIdentifier.For(variable.Name, purpose);
        var component = authoring.FolderComponent(key, MsiPlace.Parse($"[{MsiPackage.InstallFolder}]"), purpose, variable.Feature, condition);
        // = sets at installation, - removes at uninstallation, * is a variable of the machine.
        authoring.Rows.Add("Environment", key, $"=-{(ofMachine ? "*" : "")}{variable.Name}", Value(variable), component);
    }

    private static string Value(MsiEnvironmentVariable variable) => variable.Part switch
    {
        MsiEnvironmentPart.First => variable.Value + ";[~]",
        MsiEnvironmentPart.Last => "[~];" + variable.Value,
        _ => variable.Value,
    };
}
