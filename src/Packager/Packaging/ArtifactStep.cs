using System.Security.Cryptography;

namespace Packager.Packaging;

/// <summary>The step from a planned package to a file, unless the same file is there already.</summary>
internal static class ArtifactStep
{
    /// <summary>Writes it, or finds that nothing has changed since it was written.</summary>
    public static Artifact Run(PackagePlan plan, PackagingRequest request)
    {
        var stamp = new ArtifactStamp(Path.Combine(request.WorkFolder, "stamps", plan.Package.FileName + ".stamp"));
        var fingerprint = plan.Package.Fingerprint();
        if (request.UseCache && File.Exists(plan.Path) && stamp.Read() is { } old && old.Fingerprint == fingerprint)
        {
            var standing = Describe(plan.Path, fresh: false);
            if (standing.Sha256 == old.Sha256) return standing;
        }

        stamp.Delete();
        Directory.CreateDirectory(Path.GetDirectoryName(plan.Path)!);
        plan.Package.Write(plan.Path, new WriteSettings(request.Threads, request.UseCache ? Path.Combine(request.WorkFolder, "blocks") : null, request.Environment));
        var made = Describe(plan.Path, fresh: true);
        stamp.Write(fingerprint, made.Sha256);
        return made;
    }

    /// <summary>Size and hash of a finished file.</summary>
    public static Artifact Describe(string path, bool fresh)
    {
        using var stream = File.OpenRead(path);
        var length = stream.Length;
        return new Artifact(path, length, Convert.ToHexStringLower(SHA256.HashData(stream)), fresh);
    }
}
