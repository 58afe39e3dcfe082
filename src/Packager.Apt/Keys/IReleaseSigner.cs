namespace Packager.Apt;

/// <summary>Signs Release files with every key of a repository.</summary>
public interface IReleaseSigner
{
    /// <summary>The public keys, one behind the other, as gpg exports them.</summary>
    ReadOnlyMemory<byte> PublicKeys { get; }

    /// <summary>The same in ASCII armour.</summary>
    ReadOnlyMemory<byte> ArmoredPublicKeys { get; }

    /// <summary>The fingerprints of the primary keys, in capital hexadecimal digits.</summary>
    IReadOnlyList<string> Fingerprints { get; }

    /// <summary>Begins to look for the keys while it is not known yet whether anything will be signed; does nothing where a key might have to be made.</summary>
    void Begin();

    /// <summary>Makes everything ready for a signature that will be wanted.</summary>
    /// <exception cref="Model.MachineFaultException">There is no key (PKG4008).</exception>
    void Prepare();

    /// <summary>Signs a Release file, with SHA-256 or better.</summary>
    /// <exception cref="Model.MachineFaultException">The key did not sign (PKG4008).</exception>
    ReleaseSignatures Sign(ReadOnlyMemory<byte> release);
}

/// <summary>The two signed forms of a Release file.</summary>
/// <param name="InRelease">The file with its signatures around it.</param>
/// <param name="ReleaseGpg">The detached signatures in ASCII armour.</param>
public sealed record ReleaseSignatures(ReadOnlyMemory<byte> InRelease, ReadOnlyMemory<byte> ReleaseGpg);
