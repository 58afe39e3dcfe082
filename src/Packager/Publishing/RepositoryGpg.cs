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
        using var run = Start(arguments);
        return run.Finish(stream => stream.Write(input.Span));
    }

    /// <summary>Runs it where it needs the private key.</summary>
    public byte[] RunWithSecret(ReadOnlyMemory<byte> input, params string[] arguments)
    {
        using var run = StartWithSecret(arguments);
        return FinishWithSecret(run, input);
    }

    /// <summary>Starts it where it needs the private key; it waits for its input.</summary>
    public GpgRun StartWithSecret(params string[] arguments) =>
        _passphrase is null ? Start(arguments) : Start(["--pinentry-mode", "loopback", "--passphrase-fd", "0", .. arguments]);

    /// <summary>Gives one that <see cref="StartWithSecret"/> started its input.</summary>
    public byte[] FinishWithSecret(GpgRun run, ReadOnlyMemory<byte> input)
    {
        var answer = run.Finish(stream =>
        {
            if (_passphrase is not null) stream.Write(Encoding.UTF8.GetBytes(_passphrase + "\n"));
            stream.Write(input.Span);
        });
        return answer.ExitCode == 0 ? answer.Output : throw Fault(answer);
    }

    /// <inheritdoc/>
    public void Dispose() => _gpg.Dispose();

    /// <summary>A fault of signing.</summary>
    public static MachineFaultException Fault(string message, string hint) => new([RepositoryFaults.SigningFailed.At(SourceLocation.None, message, hint)]);

    private GpgRun Start(string[] arguments)
    {
        try
        {
            return _gpg.Start(arguments);
        }
        catch (UserFaultException)
        {
            throw Fault("gpg is missing, which signs repositories", "install it: 'apt install gnupg' on Debian and Ubuntu");
        }
    }

    private MachineFaultException Fault(GpgAnswer answer) => answer.LacksPassphrase
        ? Fault(string.IsNullOrEmpty(_passphrase) ? "the key wants a passphrase, and nobody gave it" : "the passphrase is not the key's", $"put it into the environment variable {RepositoryKeySettings.PassphraseVariable}, or let gpg's agent know it")
        : Fault(string.Create(CultureInfo.InvariantCulture, $"gpg ended with code {answer.ExitCode}"), "it said: " + answer.Said);
}
