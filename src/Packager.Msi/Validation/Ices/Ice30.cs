using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>No two files go to one place.</summary>
internal sealed class Ice30() : Ice(30, Severity.Error,
    "No two files are installed under the same name to the same folder, neither by long nor by short names.",
    "install one of them, or give both components conditions that exclude each other")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var places = new TargetPaths(subject);
        var told = new HashSet<string>(StringComparer.Ordinal);
        Check("long", file => places.Long(file), subject, report, told);
        Check("short", file => places.Short(file), subject, report, told);
    }

    private static void Check(string kind, Func<MsiRow, string?> place, IceSubject subject, IceReport report, HashSet<string> told)
    {
        foreach (var same in subject.Rows("File").Select(file => (File: file, Place: place(file))).Where(f => f.Place is not null).GroupBy(f => f.Place!, StringComparer.OrdinalIgnoreCase))
        {
            var first = same.First().File;
            foreach (var (file, _) in same.Skip(1))
            {
                if (told.Add(file.Key)) Tell(file, first, same.Key, kind, subject, report);
            }
        }
    }

    private static void Tell(MsiRow file, MsiRow first, string place, string kind, IceSubject subject, IceReport report)
    {
        var (own, other) = (file.Text("Component_"), first.Text("Component_"));
        var where = $"{ShownText.Quote(place)} (by its {kind} name)";
        if (own == other)
        {
            report.Error(file, "FileName", $"the component installs {where} twice", "give the files different names");
            return;
        }

        var conditions = new[] { own, other }.Count(component => subject.Find("Component", component)?.Text("Condition") is not null);
        var message = $"the component {ShownText.Quote(own)} installs {where}, as {ShownText.Quote(other)} does";
        if (conditions == 2) report.Warning(file, "FileName", message + ", unless their conditions exclude each other");
        else report.Error(file, "FileName", message);
    }
}
