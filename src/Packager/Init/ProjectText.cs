using Packager.Model;

namespace Packager.Init;

/// <summary>Reads a project file whole, within a bound.</summary>
internal static class ProjectText
{
    private const int Longest = 1024 * 1024;

    /// <summary>The text, or null and a diagnostic when the file is too long to be a project file.</summary>
    public static string? Read(string path, DiagnosticBag diagnostics)
    {
        if (new FileInfo(path).Length <= Longest) return File.ReadAllText(path);
        diagnostics.Add(InitFaults.UnreadableProject, new SourceLocation(path, 0, 0), $"'{Path.GetFileName(path)}' is longer than a project file can be");
        return null;
    }

    /// <summary>The beginning of a file that is only searched for signs.</summary>
    public static string Beginning(string path)
    {
        if (!File.Exists(path)) return "";
        using var reader = new StreamReader(path);
        var buffer = new char[Longest / 4];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    /// <summary>One line without anything that a synopsis cannot hold, or null when nothing is left.</summary>
    public static string? OneLine(string? text)
    {
        var words = new string([.. (text ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words).TrimEnd('.');
        return line.Length == 0 ? null : line.Length <= 80 ? line : line[..80].TrimEnd();
    }
}
