using System.Globalization;
using System.Text;
using Packager.Manifest;

namespace Packager.Tests.Documents;

/// <summary>Writes docs/manifest.md from the model.</summary>
internal static class ManifestReference
{
    public static string Write()
    {
        var text = new StringBuilder();
        text.Append(Introduction);
        WriteValues(text);
        WriteRoots(text);
        text.Append("\n## Keys at the top\n\nAll of them but `packager` and `packages` may also stand in an entry of `packages`, and `kind` nowhere else; below `overrides`, `name`, `arch`, `formats` and `overrides` may not stand.\n");
        var waiting = new Queue<(string Path, Type Record)>();
        WriteTable(text, "", KeyTable.Root, waiting);
        var seen = new HashSet<Type>();
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next.Record)) continue;
            text.Append(CultureInfo.InvariantCulture, $"\n## `{next.Path}`\n");
            WriteTable(text, next.Path, KeyTable.Of(next.Record), waiting);
        }

        return text.ToString();
    }

    private const string Introduction = """
        # packager.yaml

        This page is generated from the same model that reads the file. `packager schema` prints it as a JSON Schema for your editor.

        A file that begins with `packager: 1` is Packager's own dialect, described here. One without that key is read as [nfpm's](nfpm.md).
        Keys marked *nfpm* are read in nfpm's dialect alone, all unmarked ones in both, keys marked *packager* in ours alone.

        ```yaml
        packager: 1
        name: hello
        version: 1.0.0
        maintainer: Jane Doe <jane@example.com>
        description: Says hello
        contents: [{ src: hello, dst: bin/hello }]
        ```

        ## One rule for variables

        In every string, `${NAME}` stands for a value and `$$` for a dollar; a dollar before anything else stands for itself.
        A name that is not defined is an error. Values come from the environment, and these from the release itself:


        """;

    private static void WriteValues(StringBuilder text)
    {
        text.Append("| name | stands for |\n|---|---|\n");
        foreach (var (name, help) in ReleaseValues.Help) text.Append(CultureInfo.InvariantCulture, $"| `${{{name}}}` | {help} |\n");
        text.Append("\n`name` and `formats` are read before the release is known and may use the environment alone; `version` and `changelog` may use `${name}`, `${arch}` and `${format}` besides.\n");
        text.Append("\n## Several packages, several targets\n\nWhat stands at the top is shared by all entries of `packages`; an entry's own values are laid over it, then those that `overrides` gives,\n");
        text.Append("first for the format (`deb`), then the target (`deb/arm64`), then the distribution (`debian`), then the release (`debian/12`).\nMaps merge, lists replace, `null` unsets. A release selects only when it is the only one in `dependencies.releases`.\n");
    }

    private static void WriteRoots(StringBuilder text)
    {
        text.Append("\n## Places\n\nA `dst` is an absolute path, or begins with one of these words. NAME is the package's name.\n\n| word | Linux | Windows, all users | Windows, one user | for |\n|---|---|---|---|---|\n");
        foreach (var root in Roots.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{root.Name}` | `{root.Linux}` | `{root.WindowsPerMachine}` | `{root.WindowsPerUser}` | {root.Help} |\n");
    }

    private static void WriteTable(StringBuilder text, string path, KeyTable table, Queue<(string Path, Type Record)> waiting)
    {
        text.Append("\n| key | takes | default | meaning |\n|---|---|---|---|\n");
        foreach (var key in table.Keys)
        {
            var mark = key.Attribute.Dialects == Dialects.Both ? "" : key.Attribute.Dialects == Dialects.Nfpm ? "*nfpm* " : "*packager* ";
            text.Append(CultureInfo.InvariantCulture, $"| `{key.Name}` | {Takes(key)} | {Code(key.Attribute.Default)} | {mark}{Escape(key.Attribute.Help)}{Example(key)} |\n");
            if (key.Section is { } section && section != typeof(PackageManifest)) waiting.Enqueue((path + (path.Length == 0 ? "" : ".") + key.Name, section));
        }
    }

    private static string Takes(Key key) => key.Kind switch
    {
        _ when key.Attribute.Values.Length > 0 => (key.Kind == KeyKind.Texts ? "list of " : "") + string.Join(", ", key.Attribute.Values.Select(Code)),
        KeyKind.Text => "text",
        KeyKind.Flag => "true or false",
        KeyKind.Mode => "permission bits",
        KeyKind.Moment => "time",
        KeyKind.Texts when key.Attribute.Shorthand != Shorthand.None => "list, or one text",
        KeyKind.Texts => "list",
        KeyKind.Sections => "list of maps",
        KeyKind.SectionMap => "map of maps",
        _ => "map",
    };

    private static string Example(Key key) => key.Attribute.Example is { } example ? $" For example {Code(example)}." : "";

    private static string Code(string? text) => text is null ? "" : $"`{Escape(text)}`";

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
