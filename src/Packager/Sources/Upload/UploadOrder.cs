using Packager.Debian;
using Packager.Model;

namespace Packager.Sources.Upload;

/// <summary>Puts the uploads of one run into the order in which they can be built: what another one names in Build-Depends comes first.</summary>
internal static class UploadOrder
{
    private static readonly string[] s_fields = ["Build-Depends", "Build-Depends-Arch", "Build-Depends-Indep"];

    /// <summary>The same uploads; those that do not need each other keep their order. A circle is a fault (PKG4210).</summary>
    public static IReadOnlyList<ChangesUpload> Of(IReadOnlyList<ChangesUpload> uploads, DiagnosticBag bag)
    {
        var (ordered, open) = (new List<ChangesUpload>(), uploads.ToList());
        while (open.Count > 0)
        {
            if (open.Find(u => !open.Exists(other => other != u && Needs(u, other))) is not { } next)
            {
                bag.Add(UploadFaults.Circle, open[0].Location, $"{string.Join(", ", open.Select(u => TerminalText.OneLine(u.Changes["Source"] ?? "")))} need each other to be built", "take one of them out of the other's Build-Depends");
                return uploads;
            }

            ordered.Add(next);
            open.Remove(next);
        }

        return ordered;
    }

    // Only what is built for the same series can be meant.
    private static bool Needs(ChangesUpload upload, ChangesUpload other)
    {
        if (upload.Dsc is not { } dsc || other.Dsc is not { } provider || upload.Changes["Distribution"] != other.Changes["Distribution"]) return false;
        var made = (provider["Binary"] ?? "").Split([',', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return s_fields.Any(field => Relation.TryParseField(dsc[field] ?? "", out var relations) && relations.Any(r => r.Alternatives.Any(a => made.Contains(a.Package, StringComparer.Ordinal))));
    }
}
