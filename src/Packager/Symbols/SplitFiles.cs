using System.Security.Cryptography;
using Packager.Compile;
using Packager.Model;

namespace Packager.Symbols;

/// <summary>Parts single objects as dh_strip(1) does, and keeps what came out for the next run.</summary>
/// <param name="folder">Where it is kept.</param>
/// <param name="useCache">Whether what an earlier run left may be used again.</param>
internal sealed class SplitFiles(string folder, bool useCache)
{
    private const string Stripped = "stripped";

    /// <summary>Where the two halves of an object lie, or what the tool said when it could not part them.</summary>
    public (string Stripped, string Symbols, string? Fault) Split(Content content, string buildId, bool isProgram, ObjectCopy tool)
    {
        var target = Path.Combine(folder, Digest(content, isProgram, tool));
        var symbols = buildId[2..] + ".debug";
        var fault = useCache && Directory.Exists(target) ? null : Make(content, target, symbols, isProgram, tool);
        return (Path.Combine(target, Stripped), Path.Combine(target, symbols), fault);
    }

    private static string? Make(Content content, string target, string symbols, bool isProgram, ObjectCopy tool)
    {
        var unfinished = target + ".new";
        foreach (var old in (string[])[target, unfinished])
        {
            if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        const string whole = "whole";
        using (var source = content.Open())
        using (var file = File.Create(Path.Combine(unfinished, whole))) source.CopyTo(file);
        var fault = tool.Run(unfinished, "--only-keep-debug", "--compress-debug-sections", whole, symbols)
            ?? tool.Run(unfinished, isProgram ? "--strip-all" : "--strip-unneeded", "--remove-section=.comment", "--remove-section=.note", "--add-gnu-debuglink=" + symbols, whole, Stripped);
        if (fault is not null) return fault;
        File.Delete(Path.Combine(unfinished, whole));
        Directory.Move(unfinished, target);
        return null;
    }

    private static string Digest(Content content, bool isProgram, ObjectCopy tool)
    {
        using var stream = content.Open();
        using var hash = new SourceFingerprint();
        hash.Add("object", Convert.ToHexStringLower(SHA256.HashData(stream)));
        hash.Add("kind", isProgram ? "program" : "library");
        hash.Add("tool", tool.Version);
        return hash.Finish();
    }
}
