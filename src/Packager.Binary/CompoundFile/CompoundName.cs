namespace Packager.Binary;

/// <summary>Names of streams and storages (MS-CFB §2.6.1, §2.6.4).</summary>
public static class CompoundName
{
    /// <summary>The greatest length in UTF-16 units.</summary>
    public const int MostUnits = 31;

    /// <summary>The order of siblings: shorter names first, then unit by unit in upper case.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>Whether a stream or storage can have the name.</summary>
    public static bool IsPossible(string name) =>
        name.Length is > 0 and <= MostUnits && name.AsSpan().IndexOfAny("/\\:!\0") < 0;

    private static int Compare(string left, string right)
    {
        if (left.Length != right.Length) return left.Length - right.Length;
        for (var index = 0; index < left.Length; index++)
        {
            var difference = char.ToUpperInvariant(left[index]) - char.ToUpperInvariant(right[index]);
            if (difference != 0) return difference;
        }

        return 0;
    }
}
