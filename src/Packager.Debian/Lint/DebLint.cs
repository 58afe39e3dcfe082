using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Looks for what lintian would object to, without lintian: before a package is written, with the line of the manifest, and in any package that is found.</summary>
public static class DebLint
{
    private static readonly LintCheck[] s_checks =
    [
        new DescriptionCheck(), new ContactCheck(), new FieldCheck(), new MemberCheck(), new MaintainerScriptCheck(), new PermissionCheck(), new ExecutableCheck(),
        new PlaceCheck(), new LinkCheck(), new ConffileCheck(), new CopyrightCheck(), new ChangelogCheck(), new GzipCheck(), new ManualCheck(), new LeftoverCheck(),
        new UnitCheck(), new BinaryCheck(), new LibraryDependencyCheck(),
    ];

    /// <summary>Checks a package that is about to be written. Every file of the payload is opened once.</summary>
    /// <param name="package">The package.</param>
    /// <param name="origins">Where in the manifest its parts come from.</param>
    /// <returns>By severity, tag and context, without what the package's own overrides cover.</returns>
    public static ImmutableArray<LintFinding> Check(DebPackage package, LintOrigins? origins = null)
    {
        var members = package.Members.ToList();
        var conffiles = Conffiles.Format(package.Payload);
        if (conffiles.Length > 0) members.Add(new("conffiles", UnixMode.File, Content.FromText(conffiles, "conffiles")));
        // The writer makes md5sums from what it writes; a list that names nothing is not compared.
        members.Add(new("md5sums", UnixMode.File, Content.FromText("", "md5sums")));
        var items = new LintItems(package.Control["Package"] ?? "");
        return Check(new LintSubject(package.Control, members, package.Payload.Entries.Select(items.Of)), origins ?? LintOrigins.None);
    }

    /// <summary>Checks a package that was found somewhere; its data is read once, from start to end.</summary>
    /// <param name="reader">The package.</param>
    /// <exception cref="UserFaultException">The package is damaged or hostile.</exception>
    public static ImmutableArray<LintFinding> Check(DebReader reader)
    {
        var items = new LintItems(reader.Control["Package"] ?? "").Read(reader);
        return Check(new LintSubject(reader.Control, reader.ControlMembers, items), LintOrigins.None);
    }

    private static ImmutableArray<LintFinding> Check(LintSubject subject, LintOrigins origins)
    {
        var report = new LintReport(origins);
        foreach (var check in s_checks) check.Check(subject, report);
        var overrides = LintOverrides.Of(subject);
        return
        [
            .. report.Findings.Where(f => !overrides.Cover(f))
                .OrderBy(f => "EWIPX".IndexOf(f.Tag.Letter, StringComparison.Ordinal))
                .ThenBy(f => f.Tag.Name, StringComparer.Ordinal).ThenBy(f => f.Context, StringComparer.Ordinal),
        ];
    }
}
