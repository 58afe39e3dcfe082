using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What has its table is not written as plain registry values.</summary>
internal sealed class Ice33() : Ice(33, Severity.Warning,
    "Registry does not write what Class, ProgId, Extension, Verb, MIME, AppId or TypeLib would.",
    "use the table, or leave it where advertising and repair by the installer are not wanted")
{
    private const int ClassesRoot = 0;

    internal override void Check(IceSubject subject, IceReport report)
    {
        var known = Known(subject);
        foreach (var row in subject.Rows("Registry").Where(row => row.Number("Root") == ClassesRoot))
        {
            var key = row.Text("Key") ?? "";
            if (known.Contains(key.Split('\\')[0])) continue;
            if (ClassRegistration.Find(key, row.Text("Name"), row.Text("Value")) is { } table)
                report.Warning(row, "Key", $"{ShownText.Quote(key)} registers what the table {table} is for");
        }
    }

    /// <summary>Keys of extensions and programs that have their table, and here more than it can say.</summary>
    private static HashSet<string> Known(IceSubject subject) =>
        subject.Rows("ProgId").Select(row => row.Text("ProgId") ?? "").Concat(subject.Rows("Extension").Select(row => "." + row.Text("Extension")))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
