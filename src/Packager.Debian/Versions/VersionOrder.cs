namespace Packager.Debian;

/// <summary>The order of one part of a version, deb-version(7) "Sorting algorithm": runs of non-digits and runs of digits take turns.</summary>
public static class VersionOrder
{
    /// <summary>Compares two upstream versions, or two revisions: less than, equal to or greater than 0.</summary>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (left.Length > 0 || right.Length > 0)
        {
            var words = TakeWords(ref left, ref right);
            if (words != 0) return words;
            var numbers = CompareNumbers(TakeDigits(ref left), TakeDigits(ref right));
            if (numbers != 0) return numbers;
        }

        return 0;
    }

    private static int TakeWords(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        while (IsWord(left) || IsWord(right))
        {
            var difference = Weight(left) - Weight(right);
            if (difference != 0) return difference;
            left = left[1..];
            right = right[1..];
        }

        return 0;
    }

    private static bool IsWord(ReadOnlySpan<char> text) => text.Length > 0 && !char.IsAsciiDigit(text[0]);

    // The tilde sorts before everything, even the end; letters before all other characters. A digit ends the run as the end does.
    private static int Weight(ReadOnlySpan<char> text) => text switch
    {
        [] or [>= '0' and <= '9', ..] => 0,
        ['~', ..] => -1,
        [var c, ..] when char.IsAsciiLetter(c) => c,
        [var c, ..] => c + 256,
    };

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        var digits = text[..length].TrimStart('0');
        text = text[length..];
        return digits;
    }

    // Numbers of any length: the longer one is greater once leading zeros are gone.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length - right.Length : left.SequenceCompareTo(right);
}
