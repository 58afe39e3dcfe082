using System.Globalization;
using Packager.Apt;
using Packager.Model;

namespace Packager.Cli.Verbs;

/// <summary>Reads <c>--phase 10%</c>.</summary>
internal static class PhaseOption
{
    /// <summary>The percentage; null when there is none.</summary>
    /// <exception cref="UserFaultException">PKG4019.</exception>
    public static int? Read(string? text)
    {
        if (text is null) return null;
        if (int.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100) return percent;
        throw new UserFaultException(RepositoryFaults.Phase.At(new SourceLocation("--phase", 0, 0), $"'{text}' is no percentage", "write a number from 0 to 100, such as 10%"));
    }
}
