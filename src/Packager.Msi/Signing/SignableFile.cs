using System.Security.Cryptography;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>A file that can carry an Authenticode signature.</summary>
public abstract class SignableFile : IDisposable
{
    /// <summary>What kind of file it is.</summary>
    public abstract SpcSubject Subject { get; }

    /// <summary>The signature, in DER; empty when the file has none.</summary>
    public abstract ReadOnlyMemory<byte> Signature { get; }

    /// <summary>Opens a program, an installer database or a cabinet, whichever the first bytes say it is.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The file, or null when it is none of them.</returns>
    /// <exception cref="MalformedException">The file is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SignableFile? Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        SignableFile? opened = null;
        try
        {
            Span<byte> start = stackalloc byte[8];
            var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            if (read >= 2 && start[..2].SequenceEqual("MZ"u8)) opened = SignableProgram.Open(file);
            else if (read >= 4 && start[..4].SequenceEqual("MSCF"u8)) opened = SignableCabinet.Open(file);
            else if (read == 8 && CompoundFileReader.IsCompoundFile(start)) opened = SignableInstaller.Open(file);
            return opened;
        }
        finally
        {
            if (opened is null) file.Dispose();
        }
    }

    /// <summary>The digest that a signature of this file, as it is, must name.</summary>
    public abstract byte[] Digest(HashAlgorithmName algorithm);

    /// <summary>What a signature by SHA-256 that is yet to be made must say of the file.</summary>
    internal abstract SpcIndirectDataContent ContentToSign();

    /// <summary>Writes the file with another signature in place of any that it has.</summary>
    internal abstract void WriteSigned(Stream target, ReadOnlySpan<byte> signature);

    /// <summary>What is wrong around the signature, apart from the digest; one sentence each.</summary>
    internal abstract IEnumerable<SignatureObjection> CheckSurroundings(HashAlgorithmName algorithm);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
