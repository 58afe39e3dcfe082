using System.Globalization;
using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>
/// An internal consistency evaluator: one of Microsoft's numbered checks of an installer database, in managed code.
/// Numbers, severities and conditions are those of the evaluators that ship with the Windows SDK; the sentences are ours.
/// </summary>
public abstract class Ice
{
    private const int FirstCode = 3200;

    private protected Ice(int number, Severity gravest, string checks, string hint)
    {
        Number = number;
        Checks = checks;
        Hint = hint;
        Name = string.Create(CultureInfo.InvariantCulture, $"ICE{number:00}");
        Descriptor = new(string.Create(CultureInfo.InvariantCulture, $"PKG{FirstCode + number}"), gravest, $"{Name}: {checks}");
    }

    /// <summary>Its number, 1 to 105.</summary>
    public int Number { get; }

    /// <summary>As it is spoken of: <c>ICE03</c>, <c>ICE105</c>.</summary>
    public string Name { get; }

    /// <summary>One sentence: what must hold.</summary>
    public string Checks { get; }

    /// <summary>What to do where it does not; a finding may say it more exactly.</summary>
    public string Hint { get; }

    /// <summary>Its diagnostic: code PKG3200 plus its number, and the gravest severity it reports.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether it makes sense for a merge module, which has no product, no features and no media.</summary>
    public bool ConcernsModules => IceCatalog.OfModules.Contains(Number);

    /// <summary>Looks at a database.</summary>
    internal abstract void Check(IceSubject subject, IceReport report);
}
