using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Templates;

namespace Packager.Rendering;

/// <summary>Installs the manual pages that are brought, and makes short ones for commands that have none (Policy 12.1).</summary>
internal sealed class ManPages(DebRenderContext context, TemplateEngine engine, SourceTexts sources, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>Adds every page to the texts.</summary>
    public void AddTo(TextList texts)
    {
        foreach (var section in context.Manifest.Man) Add(section, texts);
        if (context.Manifest.Dialect != Dialects.Packager) return;
        foreach (var entry in context.Payload.Entries.Where(e => e.Kind != PayloadKind.Directory))
        {
            if (SectionOf(entry.Path) is { } number && !HasPage(PayloadPath.Name(entry.Path)))
                AddPage(texts, PayloadPath.Name(entry.Path), number, Generated(PayloadPath.Name(entry.Path), number, null, null));
        }
    }

    private void Add(ManSection section, TextList texts)
    {
        if (section.Src is { } src) Bring(src, texts);
        else if (section.Command is { } command && IsPlainName(command.Value))
        {
            var number = context.Payload.Entries.Any(e => e.Path == "/usr/sbin/" + command.Value) ? "8" : "1";
            AddPage(texts, command.Value, number, Generated(command.Value, number, section.Summary, section.Description));
        }
        else
        {
            diagnostics.Add(RenderingFaults.BadManPage, section.Location, "the manual page has neither a file nor the name of a command",
                "write 'src: docs/name.1', or 'command: name' and a summary");
        }
    }

    private void Bring(Located<string> src, TextList texts)
    {
        var file = src.Value[(src.Value.LastIndexOf('/') + 1)..];
        var dot = file.LastIndexOf('.');
        if (dot <= 0 || dot + 1 == file.Length || file[dot + 1] is < '1' or > '8' || !IsPlainName(file[..dot]))
            diagnostics.Add(RenderingFaults.BadManPage, src.Location, $"'{src.Value}' is not named like a manual page", "name it after the command and the section, for example 'guestbook.1'");
        else if (sources.Read(src) is { } text) AddPage(texts, file[..dot], file[(dot + 1)..], text);
    }

    private void AddPage(TextList texts, string name, string section, string text)
    {
        if (_made.Add(name)) texts.Compressed($"/usr/share/man/man{section[0]}/{name}.{section}", text);
    }

    private bool HasPage(string command) => _made.Contains(command) || context.Payload.Entries.Any(e =>
        e.Path.StartsWith("/usr/share/man/", StringComparison.Ordinal) && PayloadPath.Name(e.Path).StartsWith(command + ".", StringComparison.Ordinal));

    private string Generated(string command, string section, Located<string>? summary, Located<string>? description)
    {
        var lines = (context.Manifest.Description?.Value ?? command).Trim().Split('\n', 2);
        var body = description?.Value ?? (lines.Length > 1 ? lines[1] : lines[0]);
        return engine.Render("deb/manpage.hbs", new ManPageModel(
            command.ToUpperInvariant(), command, section, context.Release.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            context.Name, context.Version, section == "8" ? "System Administration" : "User Commands",
            summary ?? new(lines[0], SourceLocation.None), Paragraphs(body), context.Manifest.Homepage), diagnostics);
    }

    private static ImmutableArray<string> Paragraphs(string text) =>
        [.. text.Replace("\r", "", StringComparison.Ordinal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? SectionOf(string path) => PayloadPath.Parent(path) switch
    {
        "/usr/bin" or "/bin" => "1",
        "/usr/sbin" or "/sbin" => "8",
        "/usr/games" => "6",
        _ => null,
    };

    private static bool IsPlainName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+' or ':' or '@');
}

/// <summary>What <c>deb/manpage.hbs</c> is given.</summary>
/// <param name="Title">The command in capitals.</param>
/// <param name="Command">The command.</param>
/// <param name="Section">The section of the manual.</param>
/// <param name="Date">The release's day.</param>
/// <param name="Package">The package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Manual">The section's name.</param>
/// <param name="Summary">What the command does, in one line.</param>
/// <param name="Paragraphs">What a user should know.</param>
/// <param name="Homepage">The project's page.</param>
public sealed record ManPageModel(
    string Title, string Command, string Section, string Date, string Package, string Version, string Manual, Located<string> Summary,
    ImmutableArray<string> Paragraphs, Located<string>? Homepage);
