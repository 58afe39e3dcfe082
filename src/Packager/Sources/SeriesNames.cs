using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Sources;

/// <summary>The series that were asked for.</summary>
internal static class SeriesNames
{
    /// <summary>Checks that each is a codename and stands there once (PKG4101): each becomes part of a version.</summary>
    /// <exception cref="UserFaultException">One is none, or stands there twice.</exception>
    public static ImmutableArray<string> Check(ImmutableArray<string> names, DiagnosticBag bag)
    {
        var location = new SourceLocation("--series", 0, 0);
        if (names.IsEmpty) bag.Add(SourceFaults.Series, location, "no series is named", "name one or several, such as --series noble,jammy; for Debian itself --series unstable");
        foreach (var name in names.Where(n => n.Length == 0 || !n.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
            bag.Add(SourceFaults.Series, location, $"'{name}' is no codename of a release", "write it as the archive does, for example noble for Ubuntu 24.04, trixie for Debian 13");
        foreach (var name in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
            bag.Add(SourceFaults.Series, location, $"'{name}' stands there twice", "name each series once");
        bag.ThrowIfErrors();
        return names;
    }
}
