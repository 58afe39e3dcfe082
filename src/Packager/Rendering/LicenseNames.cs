using System.Collections.Frozen;

namespace Packager.Rendering;

/// <summary>SPDX identifiers in Debian's words, and the licences whose texts every Debian system has (Policy 12.5).</summary>
internal static class LicenseNames
{
    private static readonly FrozenDictionary<string, string> Debian = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["MIT"] = "Expat",
        ["BSD-2-Clause"] = "BSD-2-clause",
        ["BSD-3-Clause"] = "BSD-3-clause",
        ["Artistic-1.0-Perl"] = "Artistic",
        ["GPL-1.0-or-later"] = "GPL-1+",
        ["GPL-2.0-only"] = "GPL-2",
        ["GPL-2.0-or-later"] = "GPL-2+",
        ["GPL-3.0-only"] = "GPL-3",
        ["GPL-3.0-or-later"] = "GPL-3+",
        ["AGPL-3.0-only"] = "AGPL-3",
        ["AGPL-3.0-or-later"] = "AGPL-3+",
        ["LGPL-2.0-only"] = "LGPL-2",
        ["LGPL-2.0-or-later"] = "LGPL-2+",
        ["LGPL-2.1-only"] = "LGPL-2.1",
        ["LGPL-2.1-or-later"] = "LGPL-2.1+",
        ["LGPL-3.0-only"] = "LGPL-3",
        ["LGPL-3.0-or-later"] = "LGPL-3+",
        ["GFDL-1.2-or-later"] = "GFDL-1.2+",
        ["GFDL-1.3-or-later"] = "GFDL-1.3+",
        ["Zlib"] = "Zlib",
        ["ISC"] = "ISC",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
    [
        "Apache-2.0", "Artistic", "CC0-1.0", "GFDL-1.2", "GFDL-1.3", "GPL-1", "GPL-2", "GPL-3", "LGPL-2", "LGPL-2.1", "LGPL-3", "MPL-1.1", "MPL-2.0",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>The short name of the machine-readable format for an SPDX identifier.</summary>
    public static string ShortName(string spdx) => Debian.GetValueOrDefault(spdx, spdx);

    /// <summary>The file below /usr/share/common-licenses that holds the text; null when none does.</summary>
    public static string? CommonText(string shortName)
    {
        var name = shortName.Split(' ')[0].TrimEnd('+');
        return Common.TryGetValue(name, out var file) ? "/usr/share/common-licenses/" + file : null;
    }
}
