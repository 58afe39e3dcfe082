using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>Whether the package depends on the C and C++ libraries that its programs need (Policy 8.6).</summary>
internal sealed partial class LibraryDependencyCheck : LintCheck
{
    public override void Check(LintSubject subject, LintReport report)
    {
        var users = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var item in subject.Items)
        {
            if (item.Facts.Elf is not { IsLoadable: true, Needed: { IsEmpty: false } needed }) continue;
            if (subject.StrongDependencies.Count == 0) report.Add(LintTags.Undeclared, item, $"({string.Join(' ', needed.Distinct().Order(StringComparer.Ordinal))})");
            foreach (var library in needed) Users(users, library).Add(item.Name);
        }

        if (subject.StrongDependencies.Count == 0) return;
        foreach (var (library, files) in users)
        {
            var isC = Libc().Match(library);
            if (isC.Success) Expect(subject, "libc" + isC.Groups["abi"].Value, LintTags.NoLibc, files, report);
            var isCxx = Libstdcxx().Match(library);
            if (isCxx.Success) Expect(subject, "libstdc++" + isCxx.Groups["abi"].Value, LintTags.NoLibstdcxx, files, report);
        }
    }

    private static void Expect(LintSubject subject, string package, LintTag tag, SortedSet<string> files, LintReport report)
    {
        if (subject.StrongDependencies.Any(d => Names(d, package)) || subject.Name == package || subject.Name.StartsWith(package + "-", StringComparison.Ordinal)) return;
        report.Add(tag, files.Count == 1 ? $"needed by {files.Min}" : $"needed by {files.Min} and {files.Count - 1} others");
    }

    /// <summary>The package itself or a variant of it, such as <c>libc6-i386</c>.</summary>
    private static bool Names(string dependency, string package) =>
        dependency.StartsWith(package, StringComparison.Ordinal)
        && (dependency.Length == package.Length || !(char.IsLetterOrDigit(dependency[package.Length]) || dependency[package.Length] == '_'));

    private static SortedSet<string> Users(SortedDictionary<string, SortedSet<string>> users, string library)
    {
        if (!users.TryGetValue(library, out var files)) users.Add(library, files = new(StringComparer.Ordinal));
        return files;
    }

    [GeneratedRegex(@"^libc\.so\.(?<abi>\d+.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Libc();

    [GeneratedRegex(@"^libstdc\+\+\.so\.(?<abi>\d+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Libstdcxx();
}
