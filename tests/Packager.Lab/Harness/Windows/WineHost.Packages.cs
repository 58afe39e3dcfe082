namespace Packager.Lab.Harness;

/// <content>Packages.</content>
public sealed partial class WineHost
{
    /// <summary>Installs a package of this machine silently.</summary>
    /// <param name="package">The .msi.</param>
    /// <param name="properties">Public properties as one types them, such as <c>INSTALLFOLDER='C:\OwnPlace'</c>.</param>
    /// <exception cref="LabException">It failed.</exception>
    public MsiexecResult Install(string package, string properties = "") => Msiexec($"/i '{CopyIn(package)}' /qn {properties}").OrFail();

    /// <summary>The code of the product in a package, which names it among the installed programs.</summary>
    /// <param name="package">The .msi.</param>
    public static string ProductCode(string package) =>
        HostCommand.Run("msiinfo", "export", package, "Property").OrFail().Output.Split('\n').Single(line => line.StartsWith("ProductCode\t", StringComparison.Ordinal)).Split('\t')[1].Trim();
}
