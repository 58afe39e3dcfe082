using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.ini</c>.</summary>
internal sealed class MsiIniLines(MsiPartContext context)
{
    public ImmutableArray<MsiIniLine> Read() => [.. context.Msi.Ini.Select(Read).OfType<MsiIniLine>()];

    private MsiIniLine? Read(MsiIniEntry entry)
    {
        var file = context.Need(entry.File, "file", entry.Location);
        var section = Plain(context.Need(entry.Section, "section", entry.Location), "section", "]");
        var key = Plain(context.Need(entry.Key, "key", entry.Location), "key", "=");
        var value = Plain(context.Need(entry.Value, "value", entry.Location), "value", "");
        if (file is not { } path || section is null || key is null || value is null || Place(path) is not { } place) return null;
        return new MsiIniLine
        {
            Folder = place.Parent!, File = place.Names[^1], Section = WindowsText.Literal(section), Key = WindowsText.Literal(key), Value = value,
            Action = Action(entry.Action?.Value), Feature = context.Features.Named(entry.Feature, MsiFeature.MainId), Location = entry.Location,
        };
    }

    // The file is what its folder holds: the last name is not the folder's own.
    private MsiPlace? Place(Located<string> file)
    {
        if (context.Folder(file) is not { } place) return null;
        if (!place.Names.IsEmpty && place.Names[^1].Contains('.', StringComparison.Ordinal)) return place;
        context.Refuse(MsiPartFaults.BadFolder, file.Location, $"'{file.Value}' names no file", "write the file's name with its ending behind the folder, for example config/hello.ini");
        return null;
    }

    private string? Plain(Located<string>? text, string what, string never)
    {
        if (text is not { } given) return null;
        if (given.Value.AsSpan().ContainsAny('\r', '\n'))
            return context.Refuse(MsiPartFaults.BadIniText, given.Location, $"the {what} has more than one line", "write it in one line");
        if (never.Length > 0 && given.Value.Contains(never, StringComparison.Ordinal))
            return context.Refuse(MsiPartFaults.BadIniText, given.Location, $"the {what} '{given.Value}' has '{never}', which ends it in an INI file", $"leave '{never}' out");
        // Whoever reads the file back gets the text without blanks around it, and takes a line of these beginnings for something else.
        return given.Value == given.Value.Trim() && !given.Value.StartsWith(';') && (what != "key" || !given.Value.StartsWith('[')) ? given.Value
            : context.Refuse(MsiPartFaults.BadIniText, given.Location, $"the {what} '{given.Value}' has blanks around it, or begins as another line of an INI file does", "take blanks away, and begin with a letter");
    }

    private static MsiIniAction Action(string? word) => word switch
    {
        "create" => MsiIniAction.Create,
        "append" => MsiIniAction.Append,
        _ => MsiIniAction.Set,
    };
}
