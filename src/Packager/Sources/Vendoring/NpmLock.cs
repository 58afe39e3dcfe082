using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Packager.Model;
using Packager.Needs.Dotnet;

namespace Packager.Sources.Vendoring;

/// <summary>The packages that a <c>package-lock.json</c> names (lockfileVersion 2 and 3): the entries of <c>packages</c> below a <c>node_modules</c>.</summary>
internal static partial class NpmLock
{
    private const string Folder = "node_modules/";
    private const string Checksum = "sha512-";

    // npm's words for the architectures that are not called the same.
    private static readonly Dictionary<string, string> s_processors = new(StringComparer.Ordinal)
    {
        ["amd64"] = "x64", ["i386"] = "ia32", ["armhf"] = "arm", ["ppc64el"] = "ppc64",
    };

    /// <summary>Reads it: each package once. Those of other systems and processors are left out, as npm leaves them out when it installs.</summary>
    /// <param name="file">The lock file.</param>
    /// <param name="architectures">Those that are built for, in Debian's words.</param>
    /// <param name="location">Where the manifest names it.</param>
    /// <param name="bag">Receives faults (PKG4116).</param>
    public static IReadOnlyList<NpmPackage> Read(string file, ImmutableArray<string> architectures, SourceLocation location, DiagnosticBag bag)
    {
        try
        {
            using var document = DotnetJson.Read(Content.FromFile(file));
            if (document.RootElement.Member("packages").ValueKind != JsonValueKind.Object) throw new InvalidDataException("it has no 'packages', as it has since lockfileVersion 2");
            string[] processors = architectures.Contains("all") ? [] : [.. architectures.Select(a => s_processors.GetValueOrDefault(a, a))];
            return [.. document.RootElement.Member("packages").Members().Where(e => IsInstalled(e) && IsFor(e.Value, processors)).Select(Package).Distinct()];
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            bag.Add(SourceFaults.VendorLock, location, $"'{Path.GetFileName(file)}' cannot be used: {fault.Message}", "write it again: npm install --package-lock-only --omit-lockfile-registry-resolved=false");
            return [];
        }
    }

    // Folders of the project itself have no node_modules; links lead to such folders, and what is bundled comes within its parent.
    private static bool IsInstalled(JsonProperty entry) =>
        entry.Name.Contains(Folder, StringComparison.Ordinal) && !IsTrue(entry.Value, "link") && !IsTrue(entry.Value, "inBundle")
        && entry.Value.Member("resolved").AsText()?.StartsWith("file:", StringComparison.Ordinal) is not true;

    private static bool IsTrue(JsonElement entry, string member) => entry.Member(member).ValueKind == JsonValueKind.True;

    private static bool IsFor(JsonElement entry, string[] processors) =>
        Allows(entry.Member("os"), ["linux"]) && Allows(entry.Member("libc"), ["glibc"]) && (processors.Length == 0 || Allows(entry.Member("cpu"), processors));

    // package.json, "os" and "cpu": names that are meant, or with an exclamation mark those that are not.
    private static bool Allows(JsonElement list, string[] wanted)
    {
        var names = list.Items().Select(i => i.AsText() ?? "").ToList();
        return names.Count == 0 || Array.Exists(wanted, w => !names.Contains("!" + w) && (names.Contains(w) || names.TrueForAll(n => n.StartsWith('!'))));
    }

    private static NpmPackage Package(JsonProperty entry)
    {
        var name = entry.Value.Member("name").AsText() ?? entry.Name[(entry.Name.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];
        var version = entry.Value.Member("version").AsText() ?? "";
        if (!Names().IsMatch(name) || !Versions().IsMatch(version)) throw new InvalidDataException($"'{entry.Name}' has no name and version that a file can have");
        var digest = (entry.Value.Member("integrity").AsText() ?? "").Split(' ').FirstOrDefault(sum => sum.StartsWith(Checksum, StringComparison.Ordinal))
            ?? throw new InvalidDataException($"{name} {version} has no sha512 checksum");
        var address = entry.Value.Member("resolved").AsText() ?? throw new InvalidDataException($"{name} {version} does not say where it is resolved");
        return new NpmPackage(name, version, digest[Checksum.Length..], address);
    }

    [GeneratedRegex(@"^(@[A-Za-z0-9~_.-]+/)?[A-Za-z0-9~_.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^[0-9][0-9A-Za-z.+-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Versions();
}
