namespace Packager.Binary;

/// <summary>Copies what a match refers to, which may overlap what it yields.</summary>
internal static class Matches
{
    /// <summary>Repeats earlier bytes of a window.</summary>
    public static void Copy(Span<byte> window, int at, int distance, int length)
    {
        if (distance >= length)
        {
            window.Slice(at - distance, length).CopyTo(window[at..]);
            return;
        }

        for (var end = at + length; at < end; at++) window[at] = window[at - distance];
    }
}
