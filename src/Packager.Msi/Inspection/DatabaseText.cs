using System.Globalization;
using Packager.Model;

namespace Packager.Msi;

/// <summary>What parts of a database are called when people are told of them.</summary>
internal static class DatabaseText
{
    private const string Signature = "\u0005DigitalSignature";
    private const string SignedMetadata = "\u0005MsiDigitalSignatureEx";

    /// <summary>What kind of file it is.</summary>
    public static string Kind(MsiDatabase database) => database.ClassId == DatabaseClass.Patch ? "patch"
        : database.ClassId == DatabaseClass.Transform ? "transform"
        : database.Table("ModuleSignature") is not null ? "merge module"
        : database.Table("File") is not null || database.Table("Property") is not null ? "installation package"
        : "database";

    /// <summary>Whether it is signed; nothing is verified here.</summary>
    public static bool IsSigned(MsiDatabase database) => database.Stream(Signature) is not null;

    /// <summary>How it is signed, in words.</summary>
    public static string Signed(MsiDatabase database) => !IsSigned(database) ? "none"
        : database.Stream(SignedMetadata) is null ? "present, over the contents"
        : "present, over the contents and the metadata";

    /// <summary>The name of a stream as people write it.</summary>
    public static string StreamName(string name) => name.Length > 0 && name[0] is (char)5 or Msi.StreamName.TableMark ? name[1..] : name;

    /// <summary>The summary's properties that are set, by the names of <see cref="SummaryInformation"/> in snake case.</summary>
    public static IEnumerable<(string Name, string Value)> Summary(SummaryInformation summary)
    {
        (string Name, object? Value)[] all =
        [
            ("codepage", summary.CodePage), ("title", summary.Title), ("subject", summary.Subject), ("author", summary.Author),
            ("keywords", summary.Keywords), ("comments", summary.Comments), ("template", summary.Template), ("last_saved_by", summary.LastSavedBy),
            ("revision_number", summary.RevisionNumber), ("last_printed", summary.LastPrinted), ("created", summary.Created), ("saved", summary.Saved),
            ("page_count", summary.PageCount), ("word_count", summary.WordCount), ("character_count", summary.CharacterCount),
            ("creating_application", summary.CreatingApplication), ("security", summary.Security),
        ];
        foreach (var (name, value) in all)
        {
            if (value is not (null or "")) yield return (name, Text(value));
        }
    }

    /// <summary>A cell in one line; a stream by its length.</summary>
    public static string Cell(object? cell) => cell switch
    {
        Content content => FormattableString.Invariant($"<{content.Length} bytes>"),
        _ => TerminalText.OneLine(RowText.Of(cell)),
    };

    private static string Text(object value) => value switch
    {
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => RowText.Of(value),
    };
}
