using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>The forms of one published index.</summary>
/// <param name="Path">Below the suite's folder and without an ending, for example <c>main/binary-amd64/Packages</c>.</param>
/// <param name="Forms">What each form is, in the order of <see cref="IndexKind.Forms"/>.</param>
public sealed record IndexFiles(string Path, ImmutableArray<FileDigest> Forms)
{
    /// <summary>What it is an index of.</summary>
    internal IndexKind Kind => IndexKind.Of(Path);

    /// <summary>Each form's path below the suite's folder with its digest.</summary>
    internal IEnumerable<PromisedFile> Files => Kind.Forms.Zip(Forms, (form, digest) => new PromisedFile(Path + form, digest));

    /// <summary>Where a form's bytes stay as long as a client may ask for them.</summary>
    internal static string ByHash(string path, string sha256) => $"{path[..(path.LastIndexOf('/') + 1)]}by-hash/SHA256/{sha256}";
}
