namespace Packager.Debian;

/// <summary>Digits in text.</summary>
internal static class DigitSpan
{
    /// <summary>Whether there is at least one character and each is an ASCII digit.</summary>
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
