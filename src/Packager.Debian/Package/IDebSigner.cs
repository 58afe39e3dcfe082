namespace Packager.Debian;

/// <summary>Signs a package from within: what it makes becomes a member after data.tar, which dpkg passes over because its name begins with '_' (deb(5)).</summary>
public interface IDebSigner
{
    /// <summary>Signs the members of a package; the same members give the same bytes.</summary>
    /// <param name="members">debian-binary, control.tar and data.tar, in this order.</param>
    /// <exception cref="Model.UserFaultException">The key cannot sign.</exception>
    SignatureMember Sign(IReadOnlyList<UnsignedMember> members);
}

/// <summary>A member of a package as it is stored.</summary>
/// <param name="Name">Its name, for example <c>data.tar.xz</c>.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Open">Opens it from its beginning; whoever asks disposes of the stream.</param>
public sealed record UnsignedMember(string Name, long Length, Func<Stream> Open);

/// <summary>A member that vouches for the others.</summary>
/// <param name="Name">For example <c>_gpgorigin</c>.</param>
/// <param name="Content">The signature.</param>
public sealed record SignatureMember(string Name, ReadOnlyMemory<byte> Content);
