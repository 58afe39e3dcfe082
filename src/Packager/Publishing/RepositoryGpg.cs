using System.Globalization;
using System.Text;
using Packager.Apt;
using Packager.Model;
using Packager.Signing;

namespace Packager.Publishing;

/// <summary>gpg as repositories need it: whatever it cannot do is the machine's fault, and leaves the repository as it was.</summary>
internal sealed class RepositoryGpg : IDisposable
{
    private readonly Gpg _gpg;
    private readonly string? _passphrase;

    /// <summary>Prepares it.</summary>
    /// <param name="ownHome">Whether it gets an empty home of its own instead of the user's.</param>
    /// <param name="passphrase">The passphrase; null leaves it to the agent.</param>
    public RepositoryGpg(bool ownHome, string? passphrase)
    {
        _gpg = new Gpg(ownHome, SourceLocation.None);
        _passphrase = passphrase ?? (ownHome ? "" : null);
    }

    /// <summary>Runs it with bytes for its standard input.</summary>
    /// <exception cref="MachineFaultException">It is missing, or failed (PKG4008).</exception>
    public byte[] Run(ReadOnlyMemory<byte> input, params string[] arguments)
    {
        var answer = Ask(input, arguments);
        return answer.ExitCode == 0 ? answer.Output : throw Fault(answer);
    }

    /// <summary>Runs it, whatever comes of it.</summary>
    public GpgAnswer Ask(ReadOnlyMemory<byte> input, params string[] arguments)
    {
        try
        {
            return _gpg.Run(stream => stream.Write(input.Span), arguments);
        }
        catch (UserFaultException)
        {
            throw Fault("gpg is missing, which signs repositories", "install it: 'apt install gnupg' on Debian and Ubuntu");
        }
    }

    /// <summary>Runs it where it needs the private key.</summary>
    public byte[] RunWithSecret(ReadOnlyMemory<byte> input, params string[] arguments)
    {
        if (_passphrase is null) return Run(input, arguments);
        return Run((byte[])[.. Encoding.UTF8.GetBytes(_passphrase + "\n"), .. input.Span], ["--pinentry-mode", "loopback", "--passphrase-fd", "0", .. arguments]);
    }

    /// <inheritdoc/>
    public void Dispose() => _gpg.Dispose();

    /// <summary>A fault of signing.</summary>
    public static MachineFaultException Fault(string message, string hint) => new([RepositoryFaults.SigningFailed.At(SourceLocation.None, message, hint)]);

    private MachineFaultException Fault(GpgAnswer answer) => answer.LacksPassphrase
        ? Fault(string.IsNullOrEmpty(_passphrase) ? "the key wants a passphrase, and nobody gave it" : "the passphrase is not the key's", $"put it into the environment variable {RepositoryKeySettings.PassphraseVariable}, or let gpg's agent know it")
        : Fault(string.Create(CultureInfo.InvariantCulture, $"gpg ended with code {answer.ExitCode}"), "it said: " + answer.Said);
}
