using System.Globalization;
using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Collects what one evaluator finds.</summary>
/// <param name="ice">The evaluator.</param>
internal sealed class IceReport(Ice ice)
{
    /// <summary>How many findings of one evaluator are told apart; a hostile database has no more of them than a person reads.</summary>
    public const int Most = 200;

    private readonly List<IceFinding> _findings = [];
    private int _left;

    /// <summary>By table, row and column, with a last one that counts those left out.</summary>
    public IEnumerable<IceFinding> Findings
    {
        get
        {
            var sorted = _findings.OrderBy(f => f.Table, StringComparer.Ordinal).ThenBy(f => f.Row, StringComparer.Ordinal)
                .ThenBy(f => f.Column, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal);
            return _left == 0 ? sorted : sorted.Append(Rest);
        }
    }

    private IceFinding Rest => new(ice, _findings.Max(f => f.Severity), "", "", "",
        string.Create(CultureInfo.InvariantCulture, $"{_left} more of these"), ice.Hint);

    /// <summary>An error of a row.</summary>
    public void Error(MsiRow row, string column, string message, string? hint = null) =>
        Add(Severity.Error, row.Table.Name, column, row.Key, message, hint);

    /// <summary>A warning of a row.</summary>
    public void Warning(MsiRow row, string column, string message, string? hint = null) =>
        Add(Severity.Warning, row.Table.Name, column, row.Key, message, hint);

    /// <summary>An error of a table, or of a row that should be there.</summary>
    public void Error(string table, string column, string row, string message, string? hint = null) =>
        Add(Severity.Error, table, column, row, message, hint);

    /// <summary>A warning of a table, or of a row that should be there.</summary>
    public void Warning(string table, string column, string row, string message, string? hint = null) =>
        Add(Severity.Warning, table, column, row, message, hint);

    private void Add(Severity severity, string table, string column, string row, string message, string? hint)
    {
        if (_findings.Count == Most) _left++;
        else _findings.Add(new(ice, severity, table, column, row, message, hint ?? ice.Hint));
    }
}
