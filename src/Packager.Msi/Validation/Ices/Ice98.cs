using System.Buffers;
using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Names of data sources are allowed ones.</summary>
internal sealed class Ice98() : Ice(98, Severity.Error,
    "The name of an ODBC data source has at most 32 characters and none of []{}(),;?*=!@\\.",
    "rename the data source in Description")
{
    private const int Longest = 32;
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(@"[]{}(),;?*=!@\");

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("ODBCDataSource"))
        {
            var name = row.Text("Description") ?? "";
            if (name.Length > Longest || name.AsSpan().ContainsAny(s_forbidden)) report.Error(row, "Description", $"{ShownText.Quote(name)} is no name for a data source");
        }
    }
}
