namespace Packager.Apt;

/// <summary>Checks signatures as apt does.</summary>
public interface IReleaseVerifier
{
    /// <summary>Whether an InRelease file is signed, by keys of a keyring alone.</summary>
    /// <param name="publicKeys">The keyring, as gpg exports it.</param>
    /// <param name="inRelease">The file.</param>
    /// <returns>Null when it is; else what is wrong.</returns>
    string? Verify(ReadOnlyMemory<byte> publicKeys, ReadOnlyMemory<byte> inRelease);
}
