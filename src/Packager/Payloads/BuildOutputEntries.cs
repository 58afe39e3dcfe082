using Packager.Compile;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Brings what <c>build</c> made: everything below the app root, and a link in <c>/usr/bin</c> for the program that people start.</summary>
internal static class BuildOutputEntries
{
    private const string NoLink = "none";

    /// <summary>The entries.</summary>
    public static IEnumerable<PayloadEntry> Gather(GatherContext context, BuildOutput output)
    {
        var build = context.Manifest.Build ?? new BuildSection();
        var entry = new ContentsEntry
        {
            Location = build.Location, Exclude = build.Exclude, Type = new("tree", build.Location),
            Src = new(output.Folder, build.Location), Dst = build.Dst ?? new("app", build.Location),
        };
        var gathered = new EntryGatherer(context, entry).Gather().ToList();
        if (Destination.Read(entry.Dst.Value, context) is not { } root || Executable(build, output) is not { } executable) return gathered;
        return Linked(gathered, root.Below(executable.Value), executable, context);
    }

    private static Located<string>? Executable(BuildSection build, BuildOutput output)
    {
        var executable = build.Executable ?? (output.Executable is null ? null : new Located<string>(output.Executable, build.Location));
        return executable?.Value is null or "" or NoLink ? null : executable;
    }

    private static List<PayloadEntry> Linked(List<PayloadEntry> gathered, string path, Located<string> executable, GatherContext context)
    {
        // The suffix of programs on Windows is implied.
        if (context.Target.Format == "msi" && gathered.Exists(e => e.Path == path + ".exe")) path += ".exe";
        var program = gathered.FindIndex(e => e.Path == path && e.Kind != PayloadKind.Directory);
        if (program < 0)
        {
            context.Diagnostics.Add(ContentsFaults.MissingExecutable, executable.Location,
                $"the build's output holds no '{executable.Value}'", "name the program relative to the output, or say executable: none");
            return gathered;
        }

        if (gathered[program].Kind == PayloadKind.File) gathered[program] = gathered[program] with { Mode = UnixMode.Executable.Without(context.Umask) };
        var link = "/usr/bin/" + context.Name;
        if (link != path) gathered.Add(Link(link, path, executable.Location));
        return gathered;
    }

    private static PayloadEntry Link(string link, string path, SourceLocation location) => new()
    {
        Path = link, Kind = PayloadKind.Symlink, LinkTarget = SymlinkTarget.Between(link, path), Mode = new UnixMode(0b111_111_111), Location = location,
    };
}
