using System.Text;
using Packager.Model;
using Packager.Tests.Documents;

namespace Packager.Tests.Broken;

/// <summary>No fault of a manifest, payload or need goes untried: each PKG1 and PKG30 code stands in a reviewed text here, or a test names it.</summary>
public sealed class EveryCode
{
    // What no manifest can hit by itself: failing tools, damaged disks, the command line, a clone; and values that an earlier check has refused already.
    private static readonly string[] s_notOfManifests =
        ["PKG1133", "PKG1220", "PKG1225", "PKG1307", "PKG1311", "PKG1312", "PKG1313", "PKG1314", "PKG1323", "PKG1324", "PKG1418", "PKG3023"];

    [Fact]
    public void OfTheFirstBandIsTried()
    {
        var tried = Sources();
        var untried = DiagnosticsReference.Properties
            .Select(property => (Descriptor: (DiagnosticDescriptor)property.GetValue(null)!, Name: $"{property.DeclaringType!.Name}.{property.Name}"))
            .Where(fault => fault.Descriptor.Code.StartsWith("PKG1", StringComparison.Ordinal) || fault.Descriptor.Code.StartsWith("PKG30", StringComparison.Ordinal))
            .Where(fault => !s_notOfManifests.Contains(fault.Descriptor.Code))
            .Where(fault => !tried.Contains(fault.Descriptor.Code, StringComparison.Ordinal) && !tried.Contains(fault.Name, StringComparison.Ordinal))
            .Select(fault => $"{fault.Descriptor.Code} {fault.Name}");
        Assert.Empty(untried);
    }

    private static string Sources()
    {
        var text = new StringBuilder();
        var files = Directory.EnumerateFiles(Path.Combine(Golden.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Golden.Root, "tests/Packager.Tests/Broken"), "*.txt"));
        foreach (var file in files) text.Append(File.ReadAllText(file));
        return text.ToString();
    }
}
