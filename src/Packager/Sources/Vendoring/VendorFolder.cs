using Packager.Compile;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources.Vendoring;

/// <summary>Where a package manager puts what it fetches, and how it is run.</summary>
internal static class VendorFolder
{
    /// <summary>An empty folder of that name.</summary>
    public static string Empty(PackagingRequest request, string name)
    {
        var folder = Path.GetFullPath(Path.Combine(request.WorkFolder, "vendor", name));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Runs it; false after a diagnostic (PKG4117).</summary>
    public static bool Run(string program, IEnumerable<string> arguments, string folder, Located<string> file, PackagingRequest request, DiagnosticBag bag)
    {
        var lines = new List<string>();
        var code = ChildProcess.Run(program, arguments, folder, lines.Add);
        if (code == 0) return true;
        lines.ForEach(request.Talk);
        if (code is null) bag.Add(SourceFaults.VendorFetch, file.Location, $"'{file.Value}' needs {program}, which is not installed", $"install it, so that the command '{program}' is found");
        else bag.Add(SourceFaults.VendorFetch, file.Location, $"{program} could not fetch what '{file.Value}' names: it ended with code {code}", "what it said stands above");
        return false;
    }

    /// <summary>What a package says of itself; null after a diagnostic (PKG4118).</summary>
    public static VendoredFile? Describe(string path, Func<string, VendoredPackage> describe, Located<string> file, DiagnosticBag bag)
    {
        try
        {
            return new VendoredFile(path, describe(path));
        }
        catch (InvalidDataException fault)
        {
            bag.Add(SourceFaults.VendorArchive, file.Location, $"'{Path.GetFileName(path)}', which '{file.Value}' names, cannot be read: {fault.Message}");
            return null;
        }
    }
}
