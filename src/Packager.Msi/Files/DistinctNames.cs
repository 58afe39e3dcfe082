namespace Packager.Msi;

/// <summary>Tells names apart that occur more than once, by a number behind all but the first: <c>a.dll</c>, <c>a.dll (2)</c>.</summary>
/// <param name="comparer">When two names are the same.</param>
public sealed class DistinctNames(StringComparer comparer)
{
    private readonly HashSet<string> _taken = new(comparer);
    private readonly Dictionary<string, int> _numbers = new(comparer);

    /// <summary>The name itself, or with the first number that is free.</summary>
    public string Take(string name)
    {
        var distinct = name;
        while (!_taken.Add(distinct))
        {
            var number = _numbers[name] = _numbers.GetValueOrDefault(name, 1) + 1;
            distinct = FormattableString.Invariant($"{name} ({number})");
        }

        return distinct;
    }
}
