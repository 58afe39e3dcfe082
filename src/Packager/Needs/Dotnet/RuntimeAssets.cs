using System.Text.Json;
using Packager.Model;

namespace Packager.Needs.Dotnet;

/// <summary>Files of a portable program that are there for one kind of machine each; the host loads those of its own kind only.</summary>
internal static class RuntimeAssets
{
    public const string DepsSuffix = ".deps.json";

    private static readonly Dictionary<string, string> s_architectures = new(StringComparer.Ordinal)
    {
        ["x64"] = "amd64", ["x86"] = "i386", ["arm64"] = "arm64", ["arm"] = "armhf", ["armel"] = "armel", ["s390x"] = "s390x",
        ["ppc64le"] = "ppc64el", ["riscv64"] = "riscv64", ["loongarch64"] = "loong64",
    };

    /// <summary>The runtime identifiers by path, from <c>targets.*.*.runtimeTargets</c>; paths are relative to the file's folder.</summary>
    public static IEnumerable<(string Path, string Runtime)> Parse(JsonElement root, string folder) =>
        from target in root.Member("targets").Members()
        from library in target.Value.Members()
        from asset in library.Value.Member("runtimeTargets").Members()
        let runtime = asset.Value.Member("rid").AsText()
        where runtime is not null
        select (PayloadPath.Normalize(folder + "/" + asset.Name), runtime);

    /// <summary>The identifier in the conventional place <c>runtimes/RID/native/…</c>, for programs without a deps.json; else null.</summary>
    public static string? OfPath(string path)
    {
        var parts = path.Split('/');
        var at = Array.LastIndexOf(parts, "runtimes");
        return at >= 0 && at + 3 < parts.Length && parts[at + 2] is "native" or "lib" ? parts[at + 1] : null;
    }

    /// <summary>Whether Debian's .NET on an architecture would load it. The C library of Alpine is another operating system.</summary>
    public static bool IsFor(string runtime, string architecture)
    {
        if (runtime is "any" or "unix" or "linux") return true;
        var dash = runtime.LastIndexOf('-');
        if (dash < 0) return false;
        return runtime[..dash] is "linux" or "unix" && s_architectures.GetValueOrDefault(runtime[(dash + 1)..]) == architecture;
    }
}
