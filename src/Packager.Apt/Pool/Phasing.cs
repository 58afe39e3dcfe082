using System.Globalization;
using Packager.Debian;

namespace Packager.Apt;

/// <summary>Phased-Update-Percentage: how many machines in a hundred apt upgrades by itself.</summary>
internal static class Phasing
{
    private const string Field = "Phased-Update-Percentage";
    private const int Everybody = 100;

    /// <summary>The stanza with a phase; none is needed for all machines.</summary>
    public static ControlStanza Set(ControlStanza stanza, int percent) => stanza.With(Field, percent >= Everybody ? null : percent.ToString(CultureInfo.InvariantCulture));
}
