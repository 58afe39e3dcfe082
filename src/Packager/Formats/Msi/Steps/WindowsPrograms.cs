using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>A program of the package.</summary>
/// <param name="Folder">The folder it lies in.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Feature">The feature that brings it.</param>
internal sealed record WindowsProgram(MsiPlace Folder, string Name, string Feature)
{
    /// <summary>A formatted text that stands for its path.</summary>
    public string Path => Folder.Below(Name).ToString();
}

/// <summary>Finds programs of the package by what a manifest calls them.</summary>
internal sealed class WindowsPrograms(MsiPartContext context)
{
    private readonly Dictionary<string, PayloadEntry> _files = context.Payload.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>An .exe; null after PKG3080.</summary>
    /// <param name="word">Its dst, its path or its name; <c>.exe</c> is implied.</param>
    public WindowsProgram? Find(Located<string> word)
    {
        var path = Candidates(word.Value).SelectMany(candidate => new[] { candidate + ".exe", candidate }).FirstOrDefault(_files.ContainsKey);
        if (path is not null && path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) && context.Places.Of(PayloadPath.Parent(path)) is { } folder)
            return new WindowsProgram(folder, PayloadPath.Name(path), context.Features.Of(_files[path]));
        var what = path is null ? $"the package brings no program '{word.Value}' for Windows" : $"'{word.Value}' is no .exe";
        context.Diagnostics.Add(StepFaults.NoProgram, word.Location, what, "name an .exe of the package by its dst, such as app/tool.exe, or by its name in app or bin");
        return null;
    }

    private IEnumerable<string> Candidates(string word)
    {
        if (word.Contains('/', StringComparison.Ordinal)) return Roots.Resolve(word, context.Manifest.Name?.Value ?? "").Path is { } path ? [PayloadPath.Normalize(path)] : [];
        return [$"{context.Places.Root("app")}/{word}", $"{context.Places.Root("bin")}/{word}"];
    }
}
