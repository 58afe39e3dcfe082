using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Packager.Binary;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>Verifies every promise of the indexes as a client could: signature, Release, indexes under both names and in all forms, and the pool.</summary>
internal sealed class RepositoryCheck(IStorage storage, IReleaseVerifier verifier, bool readsPool, DiagnosticBag bag)
{
    private readonly Dictionary<string, FileDigest?> _known = new(StringComparer.Ordinal);

    /// <summary>Checks channels.</summary>
    /// <returns>How many files were found to be what they should be.</returns>
    public int Run(IEnumerable<string> channels)
    {
        foreach (var channel in channels) Check(channel);
        return _known.Count(known => known.Value is not null);
    }

    private void Check(string channel)
    {
        var folder = Suite.FolderOf(channel);
        using var suite = Suite.Load(storage, channel);
        if (suite.Generation is not { } generation) return;
        var inRelease = storage.Read(folder + "/InRelease")!;
        CheckSignature(channel, generation, inRelease);
        var release = Encoding.UTF8.GetString(inRelease);
        if (!release.Contains(generation.Release, StringComparison.Ordinal)) Fault(folder + "/InRelease", "is not the Release that was noted");
        // A publisher was killed between two plain names; by hash everything is there, and the next one puts the names back.
        var isInterrupted = storage.Find(StatePaths.Pending(channel)) is not null;
        if (isInterrupted) bag.Add(RepositoryFaults.Interrupted, new SourceLocation(folder, 0, 0), $"'{channel}' was being published when the publisher was stopped; clients that ask by hash find everything", "publish again, or run 'packager refresh', to mend it for the others");
        else if (storage.Read(folder + "/Release") is not { } plain || Encoding.UTF8.GetString(plain) != generation.Release) Fault(folder + "/Release", "is not what InRelease holds");
        foreach (var (path, digest) in ReleaseFile.Files(generation.Release))
        {
            if (!isInterrupted) CheckFile($"{folder}/{path}", digest, reads: true);
            CheckFile($"{folder}/{IndexFiles.ByHash(path, digest.Sha256)}", digest, reads: true);
        }

        foreach (var index in generation.Indexes.Where(_ => !isInterrupted)) CheckForms(folder, index);
        foreach (var (_, record) in suite.Packages())
        foreach (var (path, digest) in StanzaFiles.Of(record.Text))
            CheckFile(path, digest, readsPool);
    }

    private void CheckSignature(string channel, Generation generation, byte[] inRelease)
    {
        var keyring = RepositoryNames.Keyring(generation.Identity.Origin) + ".pgp";
        var fault = storage.Read(keyring) is { } keys ? verifier.Verify(keys, inRelease) : $"the repository has no '{keyring}'";
        if (fault is not null) bag.Add(RepositoryFaults.SignatureBad, new SourceLocation($"{Suite.FolderOf(channel)}/InRelease", 0, 0), fault, "sign it anew: packager refresh");
    }

    // Each compressed form unfolds to the plain one.
    private void CheckForms(string folder, IndexFiles index)
    {
        foreach (var (path, _) in index.Files.Skip(1))
        {
            using var file = storage.Get($"{folder}/{path}");
            if (file is null) continue;
            try
            {
                using var content = Decompression.Open(file.Content, Path.GetExtension(path));
                if (Convert.ToHexStringLower(SHA256.HashData(content)) != index.Forms[0].Sha256) Fault($"{folder}/{path}", "unfolds to something else than the plain index");
            }
            catch (MalformedException fault)
            {
                Fault($"{folder}/{path}", "is damaged: " + fault.Message);
            }
        }
    }

    private void CheckFile(string path, FileDigest promised, bool reads)
    {
        if (!_known.TryGetValue(path, out var found)) _known[path] = found = Read(path, promised, reads);
        if (found is null) Fault(path, "is not there", "publish it again, or put it back from a backup");
        else if (found.Length != promised.Length) Fault(path, string.Create(CultureInfo.InvariantCulture, $"has {found.Length} bytes instead of {promised.Length}"));
        else if (found.Sha256 != promised.Sha256) Fault(path, "has other bytes than promised");
    }

    private FileDigest? Read(string path, FileDigest promised, bool reads)
    {
        if (!StoragePath.IsValid(path)) return null;
        if (!reads) return storage.Find(path) is { } entry ? promised with { Length = entry.Length } : null;
        using var file = storage.Get(path);
        return file is null ? null : new FileDigest(file.Entry.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content)));
    }

    private void Fault(string path, string what, string? poolHint = null) => bag.Add(RepositoryFaults.FileDiffers, new SourceLocation(path, 0, 0), $"'{path}' {what}",
        path.StartsWith("pool/", StringComparison.Ordinal) ? poolHint ?? "put the file back from a backup, or take the package out with 'packager remove' and publish it again"
        : "'packager refresh' puts plain names right; what is missing or differs below by-hash comes back from a backup, or with the next change of that index");
}
