using Packager.Binary;
using Packager.Model;
using Packager.Needs.Dotnet;

namespace Packager.Formats;

/// <summary>
/// Finds out whether a program speaks to the service manager, which every service does by StartServiceCtrlDispatcher: the name stands in the
/// program, whether it is linked to the function, looks it up, or declares it for .NET.
/// </summary>
internal sealed class ServiceDispatcher(Payload payload)
{
    /// <summary>Whether Windows can start a file as a program.</summary>
    public static bool IsProgram(PayloadEntry entry)
    {
        using var stream = entry.Content!.Open();
        return PeFile.HasMagic(stream);
    }

    /// <summary>Whether a program shows a sign of it; for .NET, also its assemblies in the same file or folder.</summary>
    public bool IsCalledBy(PayloadEntry program)
    {
        try
        {
            using var stream = program.Content!.Open();
            if (DotnetBundle.Find(stream, PeFile.Read(stream)) is { } bundle) return bundle.Files.Any(file => IsCalledIn(stream, file));
            stream.Position = 0;
            return SignsOfServices.Find(stream) || Assemblies(program).Any(IsCalledIn);
        }
        catch (Exception fault) when (fault is MalformedException or InvalidDataException)
        {
            // What cannot be read is run by the host, which takes any program.
            return false;
        }
    }

    private static bool IsCalledIn(Stream program, BundledFile file)
    {
        if (file.Kind != BundledKind.Assembly || IsFramework(PayloadPath.Name("/" + file.Path))) return false;
        using var assembly = DotnetBundle.Open(program, file);
        return SignsOfServices.Find(assembly);
    }

    private static bool IsCalledIn(PayloadEntry assembly)
    {
        using var stream = assembly.Content!.Open();
        return SignsOfServices.Find(stream);
    }

    // An application host has its assembly beside it, and that one the libraries of the application.
    private IEnumerable<PayloadEntry> Assemblies(PayloadEntry program)
    {
        var main = Path.ChangeExtension(program.Path, ".dll");
        var folder = PayloadPath.Parent(program.Path);
        return payload.Files.Any(file => file.Path == main)
            ? payload.Files.Where(file => PayloadPath.Parent(file.Path) == folder && file.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !IsFramework(PayloadPath.Name(file.Path)))
            : [];
    }

    // These bring services for others, and are none.
    private static bool IsFramework(string name) => name.StartsWith("System.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase);
}
