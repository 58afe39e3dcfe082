using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Conditions ask about features and components that exist.</summary>
internal sealed class Ice79() : Ice(79, Severity.Error,
    "The features (& and !) and components ($ and ?) of conditions exist.",
    "correct the name")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var cell in subject.Conditions)
        {
            foreach (var symbol in cell.Statement.Symbols)
            {
                if (symbol.Kind == ConditionSymbolKind.Component && !subject.Contains("Component", symbol.Name))
                    report.Error(cell.Row, cell.Column, $"{ShownText.Quote(symbol.Name)} is no component");
                if (symbol.Kind == ConditionSymbolKind.Feature && !subject.Contains("Feature", symbol.Name))
                    report.Error(cell.Row, cell.Column, $"{ShownText.Quote(symbol.Name)} is no feature");
            }
        }
    }
}
