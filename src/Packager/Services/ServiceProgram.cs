using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Services;

/// <summary>Finds the program that a service starts and the folder that it starts in.</summary>
internal sealed class ServiceProgram
{
    private readonly PackageManifest _manifest;
    private readonly string _appRoot;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _paths;

    public ServiceProgram(PackageManifest manifest, Payload payload, string appRoot, DiagnosticBag diagnostics)
    {
        (_manifest, _appRoot, _diagnostics) = (manifest, appRoot, diagnostics);
        _paths = payload.Entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The command line, its program by absolute path.</summary>
    public ImmutableArray<Located<string>> Command(ServiceSection section)
    {
        if (!section.Command.IsEmpty) return section.Command.SetItem(0, Program(section.Command[0]));
        var name = _manifest.Build?.Executable?.Value ?? _manifest.Name?.Value ?? "";
        if (Find(name) is { } found) return [new(found, section.Location)];
        _diagnostics.Add(ServiceFaults.NoCommand, section.Location, "the service has no command", "say what it starts, for example 'command: [myapp, --serve]'");
        return [];
    }

    /// <summary>The folder of the manifest, else the app's root where the package has one.</summary>
    public string? WorkingDirectory(ServiceSection section)
    {
        if (section.WorkingDirectory is not { } folder) return _paths.Contains(_appRoot) ? _appRoot : null;
        return folder.Value.StartsWith('/') || folder.Value == "~" ? folder.Value : $"{_appRoot}/{folder.Value}";
    }

    private Located<string> Program(Located<string> word)
    {
        if (word.Value.StartsWith('/')) return word;
        if (Find(word.Value) is { } found) return word.With(found);
        _diagnostics.Add(ServiceFaults.NoProgram, word.Location, $"the program '{word.Value}' is neither below {_appRoot} nor in /usr/bin of this package",
            $"write the path that it has on the machine, for example '/usr/bin/{word.Value}'");
        return word.With("/usr/bin/" + word.Value);
    }

    private string? Find(string name)
    {
        if (name.Length == 0) return null;
        string[] places = [$"{_appRoot}/{name}", $"/usr/bin/{name}", $"/usr/sbin/{name}", $"/usr/libexec/{name}"];
        return Array.Find(places, _paths.Contains);
    }
}
