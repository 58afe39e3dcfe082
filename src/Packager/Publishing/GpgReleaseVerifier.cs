using Packager.Apt;

namespace Packager.Publishing;

/// <summary>Checks signatures with gpg in a home that knows the given keys alone.</summary>
public sealed class GpgReleaseVerifier : IReleaseVerifier
{
    /// <inheritdoc/>
    public string? Verify(ReadOnlyMemory<byte> publicKeys, ReadOnlyMemory<byte> inRelease)
    {
        using var gpg = new RepositoryGpg(ownHome: true, null);
        var imported = gpg.Ask(publicKeys, "--import");
        if (imported.ExitCode != 0) return "the published keys cannot be read: " + imported.Said;
        var answer = gpg.Ask(inRelease, "--verify", "-");
        var isGood = answer.ExitCode == 0 && answer.Talk.Contains("[GNUPG:] VALIDSIG ", StringComparison.Ordinal);
        return isGood ? null : "gpg says: " + answer.Said;
    }
}
