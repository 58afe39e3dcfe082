using System.Globalization;

namespace Packager.Signing;

/// <summary>What gpg answered.</summary>
/// <param name="ExitCode">0 when it did what was asked.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Talk">What it wrote to standard error, status lines (doc/DETAILS of GnuPG) among it.</param>
internal sealed record GpgAnswer(int ExitCode, byte[] Output, string Talk)
{
    private const string Status = "[GNUPG:] ";

    // libgpg-error: the low 16 bits of a status line's code are the error, the rest says who found it.
    private const int CodeBits = 0xffff;
    private const int BadPassphrase = 11;
    private const int NoPinentry = 86;
    private const int Canceled = 99;
    private const int NoPassphrase = 177;

    /// <summary>Whether it failed for want of the right passphrase.</summary>
    public bool LacksPassphrase => Lines.Where(line => line.StartsWith(Status + "FAILURE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1])
        .Any(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && (code & CodeBits) is BadPassphrase or NoPinentry or Canceled or NoPassphrase);

    /// <summary>What it said to people, on one line.</summary>
    public string Said => string.Join("; ", Lines.Where(line => line.Length > 0 && !line.StartsWith(Status, StringComparison.Ordinal) && !line.Contains("faked system time", StringComparison.Ordinal)));

    private string[] Lines => Talk.Split('\n', StringSplitOptions.TrimEntries);
}
