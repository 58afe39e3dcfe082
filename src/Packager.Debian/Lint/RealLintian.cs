using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>Runs the lintian that the machine has, for what our own checks do not know. Its answer is shown and never becomes part of a package.</summary>
public static partial class RealLintian
{
    /// <summary>Asks lintian about packages, all of them in one run.</summary>
    /// <param name="paths">The .deb files.</param>
    /// <returns>Its findings by the package's name, or null when there is no lintian. Findings that the packages override are left out.</returns>
    /// <exception cref="InvalidOperationException">lintian gave up; the message is what it said.</exception>
    public static ILookup<string, LintFinding>? Run(IEnumerable<string> paths)
    {
        var start = new ProcessStartInfo("lintian")
        {
            ArgumentList = { "--pedantic", "--display-info", "--display-experimental", "--color", "never", "--tag-display-limit", "0" },
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        foreach (var path in paths) start.ArgumentList.Add(Path.GetFullPath(path));
        return Output(start) is { } output ? LintianOutput.Parse(output).ToLookup(f => f.Package, f => f.Finding, StringComparer.Ordinal) : null;
    }

    /// <summary>Asks lintian about one package.</summary>
    /// <param name="path">The .deb file.</param>
    /// <param name="package">The same before it was written, so that findings get the lines of its manifest.</param>
    /// <returns>Its findings, or null when there is no lintian.</returns>
    /// <exception cref="InvalidOperationException">lintian gave up; the message is what it said.</exception>
    public static ImmutableArray<LintFinding>? Run(string path, DebPackage? package = null) =>
        Run([path]) is { } findings ? [.. findings.SelectMany(g => g).Select(f => Placed(f, package))] : null;

    private static string? Output(ProcessStartInfo start)
    {
        try
        {
            using var lintian = Process.Start(start)!;
            var talk = lintian.StandardError.ReadToEndAsync();
            var output = lintian.StandardOutput.ReadToEnd();
            lintian.WaitForExit();
            // 0 and 2 tell whether a tag was bad enough to fail; everything else is lintian's own trouble.
            return lintian.ExitCode is 0 or 1 or 2 ? output : throw new InvalidOperationException($"lintian: {talk.Result}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static LintFinding Placed(LintFinding finding, DebPackage? package)
    {
        if (package is null || Pointer().Match(finding.Context) is not { Success: true } pointer) return finding;
        var path = "/" + pointer.Groups["path"].Value.TrimEnd('/');
        var entry = package.Payload.Entries.FirstOrDefault(e => e.Path == path);
        return entry is null ? finding : finding with { Location = entry.Location };
    }

    [GeneratedRegex(@"\[(?<path>[^\]\[]+?)(?::\d+)?\]$")]
    private static partial Regex Pointer();
}
