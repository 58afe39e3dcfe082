using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>An apt repository in a storage. All that it knows lies in the storage, so that any machine with the key can go on.</summary>
/// <param name="storage">Where it is.</param>
/// <param name="settings">What it is.</param>
/// <param name="signer">Who vouches for it.</param>
/// <param name="publisher">Who changes it, and when.</param>
public sealed class AptRepository(IStorage storage, RepositorySettings settings, IReleaseSigner signer, Publisher publisher)
{
    /// <summary>Whether Origin, Label and Codename of a channel may change, about which apt asks on every machine.</summary>
    public bool AllowsOtherIdentity { get; init; }

    /// <summary>Publishes files into a channel.</summary>
    /// <param name="request">What and where.</param>
    /// <param name="bag">Receives warnings about what upgrades trip over (PKG4013–4015, 4020).</param>
    /// <exception cref="UserFaultException">A file cannot enter; nothing has changed.</exception>
    /// <exception cref="MachineFaultException">Somebody else publishes, or the key did not sign; nothing has changed.</exception>
    public ChannelResult Publish(PublishRequest request, DiagnosticBag bag) => new Publication(Context(), request, bag).Run();

    private RepositoryContext Context() => new(storage, signer, settings, publisher) { AllowsOtherIdentity = AllowsOtherIdentity };
}
