using System.Security.Cryptography;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Signs and verifies installer databases (<c>.msi</c>, <c>.msm</c>, <c>.msp</c>, <c>.mst</c>) and programs (<c>.exe</c>, <c>.dll</c>), on any system.</summary>
public static class Authenticode
{
    /// <summary>Signs a file, in place of any signature that it has. It is written beside the target, read back, and takes its name when it is right.</summary>
    /// <param name="source">The file to sign.</param>
    /// <param name="target">Where the signed file goes; may be the source.</param>
    /// <param name="identity">Who signs.</param>
    /// <param name="options">What the signature says besides.</param>
    /// <exception cref="UserFaultException">The file is damaged or of another kind, or the timestamp was refused.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Sign(string source, string target, SigningIdentity identity, SigningOptions options)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(options);
        Sign(source, target, (file, _) => SignedDataWriter.Write(file.ContentToSign(), identity, options));
    }

    /// <inheritdoc cref="Sign(string, string, SigningIdentity, SigningOptions)"/>
    /// <summary>Signs a program or library in place; other files are left as they are.</summary>
    /// <returns>Whether the file is a program, and so was signed.</returns>
    public static bool SignPe(string path, SigningIdentity identity, SigningOptions options)
    {
        if (!IsProgram(path)) return false;
        Sign(path, path, identity, options);
        return true;
    }

    /// <summary>Whether a file is a Windows program with room for a signature; a .NET library for every platform is one as well.</summary>
    public static bool IsProgram(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            PeLayout.Read(file);
            return true;
        }
        catch (MalformedException)
        {
            return false;
        }
    }

    /// <summary>Verifies a file. What is wrong is added to the bag; a signature that is good though others beside it are not is enough.</summary>
    /// <returns>The signatures, the first one first; none when the file has no readable one.</returns>
    public static IReadOnlyList<SignatureVerdict> Verify(string path, TrustPolicy policy, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var location = new SourceLocation(path, 0, 0);
        try
        {
            using var file = Open(path);
            if (file.Signature.IsEmpty)
            {
                diagnostics.Add(SignatureFaults.Unsigned, location, "the file has no signature", "sign it: packager sign " + path);
                return [];
            }

            var verdicts = Judge(file, policy);
            // The first good one carries the file; where there is none, the first is the one that Windows looks at.
            foreach (var objection in (verdicts.Find(v => v.IsGood) ?? verdicts[0]).Objections) diagnostics.Add(objection.Fault, location, objection.Message, objection.Hint);
            return verdicts;
        }
        catch (UserFaultException fault)
        {
            diagnostics.AddRange(fault.Diagnostics);
        }
        catch (MalformedException fault)
        {
            diagnostics.Add(SignatureFaults.Damaged, location, fault.Message, "get the file again; it may be truncated");
        }
        catch (CryptographicException)
        {
            // Certificates and their extensions are only read when they are asked.
            diagnostics.Add(SignatureFaults.Damaged, location, "a certificate in the signature is damaged", "get the file again; it may be truncated");
        }

        return [];
    }

    private static List<SignatureVerdict> Judge(SignableFile file, TrustPolicy policy)
    {
        var first = AuthenticodeSignature.Decode(file.Signature);
        var verdicts = first.Nested.Prepend(first).Select(signature => SignatureJudge.Judge(file, signature, policy)).ToList();
        var rest = file.Signature.Span[first.Length..];
        if (rest.Length < WinCertificate.Alignment && !rest.ContainsAnyExcept((byte)0)) return verdicts;
        var trailing = new SignatureObjection(SignatureFaults.Unprotected, "bytes stand behind the signature, in its own place, that nothing covers");
        return [.. verdicts.Select(verdict => verdict with { Objections = verdict.Objections.Add(trailing) })];
    }

    internal static void Sign(string source, string target, Func<SignableFile, SourceLocation, byte[]> sign, bool confirms = true)
    {
        var partial = target + ".partial";
        try
        {
            using (var file = Open(source))
            using (var output = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                var signature = sign(file, new SourceLocation(source, 0, 0));
                file.WriteSigned(output, signature);
            }

            if (confirms) CheckWritten(partial);
            KeepMode(source, partial);
            File.Move(partial, target, overwrite: true);
        }
        catch (MalformedException fault)
        {
            throw new UserFaultException(SigningFaults.FileDamaged.At(new SourceLocation(source, 0, 0), fault.Message));
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static SignableFile Open(string path)
    {
        var location = new SourceLocation(path, 0, 0);
        try
        {
            return SignableFile.Open(path)
                ?? throw new UserFaultException(SigningFaults.NotSignable.At(location, "it is neither an installer database nor a cabinet nor a Windows program",
                    "signed are .msi, .msm, .msp, .mst, .cab, .exe and .dll; a .deb is protected by the repository that publishes it"));
        }
        catch (MalformedException fault)
        {
            throw new UserFaultException(SigningFaults.FileDamaged.At(location, fault.Message));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserFaultException(SigningFaults.FileDamaged.At(location, "the file does not exist"));
        }
    }

    // Our own strict reader has the last word: what it cannot confirm never gets the final name.
    private static void CheckWritten(string path)
    {
        using var file = Open(path);
        var content = AuthenticodeSignature.Decode(file.Signature).Content;
        if (content.Subject != file.Subject || !file.Digest(HashAlgorithmName.SHA256).AsSpan().SequenceEqual(content.Digest.Span) || file.CheckSurroundings(HashAlgorithmName.SHA256).Any())
            throw new InvalidOperationException("the signed file does not read back as it was signed");
    }

    private static void KeepMode(string source, string target)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, File.GetUnixFileMode(source));
    }
}
