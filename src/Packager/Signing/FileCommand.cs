using System.Collections.Immutable;
using Packager.Model;
using Packager.Msi;

namespace Packager.Signing;

/// <summary>A command that signs a whole file in place. It works on a copy, which takes the file's place when its signature holds.</summary>
internal static class FileCommand
{
    // What says that no good signature was left; whom one trusts is another question.
    private static readonly DiagnosticDescriptor[] s_broken =
    [
        SignatureFaults.Unsigned, SignatureFaults.Damaged, SignatureFaults.DigestDiffers, SignatureFaults.MetadataDiffer, SignatureFaults.Forged,
        SignatureFaults.WeakDigest, SignatureFaults.WrongSubject, SignatureFaults.Unprotected, SigningFaults.FileDamaged, SigningFaults.NotSignable,
    ];

    public static void Sign(string path, ImmutableArray<Located<string>> command, string folder)
    {
        var full = Path.GetFullPath(path);
        // The copy keeps its name, by which tools tell kinds of files apart.
        var scratch = Directory.CreateDirectory(full + ".partial");
        try
        {
            var copy = Path.Combine(scratch.FullName, Path.GetFileName(full));
            File.Copy(full, copy, overwrite: true);
            ImmutableArray<string> words = [.. command.Select(word => word.Value.Replace("{file}", copy, StringComparison.Ordinal))];
            ToolProcess.Run(words, folder, [], command[0].Location);
            Confirm(copy, words[0], command[0].Location);
            File.Move(copy, full, overwrite: true);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static void Confirm(string copy, string program, SourceLocation location)
    {
        var found = new DiagnosticBag();
        Authenticode.Verify(copy, new TrustPolicy { Now = DateTimeOffset.UnixEpoch }, found);
        if (found.FirstOrDefault(fault => s_broken.Contains(fault.Descriptor)) is { } fault)
            throw new UserFaultException(SigningFaults.CommandFailed.At(location, $"'{program}' left no good signature: {fault.Message}", "try the same command by hand and look at the file with 'packager verify'"));
    }
}
