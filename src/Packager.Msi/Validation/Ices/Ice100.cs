using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>An embedded user interface is one.</summary>
internal sealed class Ice100() : Ice(100, Severity.Error,
    "MsiEmbeddedUI has one library that is the interface and says which messages it wants; the others want none; file names differ.",
    "correct Attributes, MessageFilter or FileName")
{
    private const int IsInterface = 1;

    internal override void Check(IceSubject subject, IceReport report)
    {
        var interfaces = 0;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in subject.Rows("MsiEmbeddedUI"))
        {
            var shows = ((row.Number("Attributes") ?? 0) & IsInterface) != 0;
            var filter = row.Number("MessageFilter") ?? 0;
            if (shows && ++interfaces > 1) report.Error(row, "Attributes", "there is another user interface");
            if (shows && filter == 0) report.Error(row, "MessageFilter", "the user interface wants no messages");
            if (!shows && filter != 0) report.Error(row, "MessageFilter", "a resource wants messages");
            if (!names.Add(row.Text("FileName") ?? "")) report.Error(row, "FileName", $"{ShownText.Quote(row.Text("FileName"))} is there twice");
        }

        var chainers = subject.Rows("MsiEmbeddedChainer").Where(row => row.Text("Condition") != "0").ToList();
        foreach (var row in chainers.Skip(1)) report.Warning(row, "Condition", "there are several chainers, and only one may run", "let the conditions exclude each other");
    }
}
