namespace Packager.Manifest;

/// <summary>Finds what was probably meant.</summary>
internal static class Suggestion
{
    /// <summary><c>did you mean 'x'?</c>, or null when nothing is near enough.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What may be written.</param>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        var (best, distance) = (default(string), int.MaxValue);
        foreach (var candidate in candidates)
        {
            var d = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (d < distance || (d == distance && string.CompareOrdinal(candidate, best) < 0)) (best, distance) = (candidate, d);
        }

        return best is not null && distance <= Math.Max(1, Math.Min(word.Length, best.Length) / 3) ? $"did you mean '{best}'?" : null;
    }

    /// <summary>Damerau-Levenshtein: insertions, deletions, replacements and swapped neighbours.</summary>
    public static int Distance(string left, string right)
    {
        var d = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) d[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[left.Length, right.Length];
    }
}
