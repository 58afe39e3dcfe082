using System.Security.Cryptography;

namespace Packager.Packaging;

/// <summary>The step from a planned package to a file, and those that belong to it, unless the same are there already.</summary>
internal static class ArtifactStep
{
    /// <summary>Writes it, or finds that nothing has changed since it was written. The package itself comes first.</summary>
    public static IReadOnlyList<Artifact> Run(PackagePlan plan, PackagingRequest request)
    {
        var stamp = new ArtifactStamp(Path.Combine(request.WorkFolder, "stamps", plan.Package.FileName + ".stamp"));
        var fingerprint = plan.Package.Fingerprint();
        if (request.UseCache && plan.Paths.All(File.Exists) && stamp.Read() is { } old && old.Fingerprint == fingerprint)
        {
            var standing = Describe(plan, fresh: false);
            if (Hashes(standing) == old.Sha256) return standing;
        }

        stamp.Delete();
        Directory.CreateDirectory(Path.GetDirectoryName(plan.Path)!);
        plan.Package.Write(plan.Path, new WriteSettings(request.Threads, request.UseCache ? Path.Combine(request.WorkFolder, "blocks") : null, request.Environment));
        var made = Describe(plan, fresh: true);
        stamp.Write(fingerprint, Hashes(made));
        return made;
    }

    /// <summary>Size and hash of a finished file.</summary>
    public static Artifact Describe(string path, bool fresh)
    {
        using var stream = File.OpenRead(path);
        var length = stream.Length;
        return new Artifact(path, length, Convert.ToHexStringLower(SHA256.HashData(stream)), fresh);
    }

    private static IReadOnlyList<Artifact> Describe(PackagePlan plan, bool fresh) => [.. plan.Paths.Select(path => Describe(path, fresh))];

    private static string Hashes(IEnumerable<Artifact> artifacts) => string.Join(' ', artifacts.Select(artifact => artifact.Sha256));
}
