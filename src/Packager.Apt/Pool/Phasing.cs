using System.Globalization;
using Packager.Debian;

namespace Packager.Apt;

/// <summary>Phased-Update-Percentage: how many machines in a hundred apt upgrades by itself.</summary>
internal static class Phasing
{
    private const string Field = "Phased-Update-Percentage";
    private const int Everybody = 100;

    /// <summary>A stanza that stands in an index with a phase; none is needed for all machines.</summary>
    public static ReadOnlyMemory<byte> Set(ReadOnlyMemory<byte> stanza, int? percent)
    {
        var isPhased = Stanzas.Field(stanza.Span, "Phased-Update-Percentage"u8).Length > 0;
        return percent is null && !isPhased ? stanza : Stanzas.Format(Set(Stanzas.Parse(stanza), percent));
    }

    private static ControlStanza Set(ControlStanza stanza, int? percent) => stanza.With(Field, percent is null or >= Everybody ? null : percent.Value.ToString(CultureInfo.InvariantCulture));
}
