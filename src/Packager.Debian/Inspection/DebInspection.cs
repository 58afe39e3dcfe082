using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Tells what a binary package holds, whoever made it: its format, its control members, its files.</summary>
public static partial class DebInspection
{
    private static readonly string[] Scripts = ["preinst", "postinst", "prerm", "postrm", "config"];

    /// <summary>The package for people; control characters of its values are spelled out.</summary>
    /// <exception cref="UserFaultException">Its data is damaged or hostile (PKG21xx).</exception>
    public static string Describe(DebReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var text = new StringBuilder();
        Line(text, $"file: {reader.Name}");
        Line(text, $"size: {reader.Length} bytes");
        Line(text, $"format: {reader.FormatVersion}");
        foreach (var member in reader.Members) Line(text, $"member: {member.Name}, {member.Size} bytes, {Compressor(member.Name)}");
        Line(text, $"\ncontrol:\n{Indented(reader.ControlText("control")!)}");
        foreach (var member in reader.ControlMembers.Where(m => m.Name != "control"))
            Line(text, $"{(Scripts.Contains(member.Name) ? "script" : "control member")}: {member.Name}, {Lines(reader.ControlText(member.Name)!).Length} lines");
        Listed(text, reader, "conffiles");
        Listed(text, reader, "triggers");
        Files(text, reader);
        return TerminalText.Printable(text.ToString());
    }

    /// <summary>The lines of a text, the end of the last one left out.</summary>
    internal static string[] Lines(string? text) => string.IsNullOrEmpty(text) ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    /// <summary>The compressor that a member's name tells.</summary>
    internal static string Compressor(string member) => Path.GetExtension(member) switch
    {
        ".gz" => "gzip",
        ".xz" => "xz",
        ".zst" => "zstd",
        ".bz2" => "bzip2",
        ".lzma" => "lzma",
        _ => "not compressed",
    };

    private static void Listed(StringBuilder text, DebReader reader, string member)
    {
        if (reader.ControlText(member) is { Length: > 0 } content) Line(text, $"\n{member}:\n{Indented(content)}");
    }

    private static void Files(StringBuilder text, DebReader reader)
    {
        var count = 0;
        var bytes = 0L;
        Line(text, $"\nfiles:");
        foreach (var entry in reader.ReadData())
        {
            var header = entry.Header;
            // A line end in a name would make one entry look like two.
            var path = OneLine(entry.Path) + (header.LinkName.Length > 0 ? " -> " + OneLine(header.LinkName) : "");
            Line(text, $"  {EntryText.Mode(header)} {EntryText.Owner(header)} {header.Size} {path}");
            entry.Content.CopyTo(Stream.Null);
            count++;
            bytes += header.Size;
        }

        Line(text, $"total: {count} entries, {bytes} bytes");
    }

    private static string OneLine(string name) => name.Replace("\n", "\\x0a", StringComparison.Ordinal);

    private static string Indented(string text) => string.Join('\n', Lines(text).Select(line => "  " + line));

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
