namespace Packager.Binary;

/// <summary>Lengths of prefix codes for symbols by how often they occur, none longer than a limit.</summary>
internal static class HuffmanLengths
{
    private const int MostSymbols = 1024;
    private const int SymbolBits = 10;

    /// <summary>
    /// Fills in the length of each symbol's code, 0 for symbols that do not occur. There are always at least two codes, because some decoders refuse
    /// a tree of one.
    /// </summary>
    /// <param name="frequencies">How often each symbol occurs; at most 1,024 symbols.</param>
    /// <param name="longest">No code has more bits.</param>
    /// <param name="lengths">As many as there are frequencies.</param>
    public static void Build(ReadOnlySpan<uint> frequencies, int longest, Span<byte> lengths)
    {
        Span<ulong> order = stackalloc ulong[MostSymbols];
        var used = 0;
        for (var symbol = 0; symbol < frequencies.Length; symbol++)
        {
            lengths[symbol] = 0;
            if (frequencies[symbol] > 0) order[used++] = (ulong)frequencies[symbol] << SymbolBits | (uint)symbol;
        }

        if (used < 2)
        {
            var only = used == 0 ? 0 : (int)(order[0] & (MostSymbols - 1));
            lengths[only] = 1;
            lengths[only == 0 ? 1 : 0] = 1;
            return;
        }

        order = order[..used];
        order.Sort();
        Span<int> counts = stackalloc int[used + 1];
        counts.Clear();
        CountDepths(order, counts);
        Limit(counts, longest);
        Assign(order, counts, lengths);
    }

    /// <summary>How many leaves of the Huffman tree there are in each depth, by building it in place (Moffat and Katajainen, 1995).</summary>
    private static void CountDepths(ReadOnlySpan<ulong> order, Span<int> counts)
    {
        var n = order.Length;
        Span<ulong> weight = stackalloc ulong[n];
        for (var i = 0; i < n; i++) weight[i] = order[i] >> SymbolBits;
        Combine(weight);
        // Now weight[i] is the parent of inner node i; depths go from the root, n - 2, downwards.
        weight[n - 2] = 0;
        for (var i = n - 3; i >= 0; i--) weight[i] = weight[(int)weight[i]] + 1;
        var (inner, open, depth) = (n - 2, 1, 0);
        for (var left = n; left > 0; depth++)
        {
            var innerHere = 0;
            for (; inner >= 0 && weight[inner] == (ulong)depth; inner--) innerHere++;
            counts[depth] = open - innerHere;
            left -= open - innerHere;
            open = 2 * innerHere;
        }
    }

    private static void Combine(Span<ulong> weight)
    {
        var (leaf, root) = (0, 0);
        for (var next = 0; next < weight.Length - 1; next++)
        {
            var sum = Take(weight, next, ref leaf, ref root);
            weight[next] = sum + Take(weight, next, ref leaf, ref root);
        }
    }

    private static ulong Take(Span<ulong> weight, int next, ref int leaf, ref int root)
    {
        if (leaf >= weight.Length || (root < next && weight[root] < weight[leaf]))
        {
            var taken = weight[root];
            weight[root++] = (ulong)next;
            return taken;
        }

        return weight[leaf++];
    }

    /// <summary>Shortens what is too long and lengthens others by as much as keeps the code complete.</summary>
    private static void Limit(Span<int> counts, int longest)
    {
        for (var depth = longest + 1; depth < counts.Length; depth++)
        {
            counts[longest] += counts[depth];
            counts[depth] = 0;
        }

        long total = 0;
        for (var depth = 1; depth <= Math.Min(longest, counts.Length - 1); depth++) total += (long)counts[depth] << (longest - depth);
        for (; total > 1L << longest; total--)
        {
            var shorter = longest - 1;
            while (counts[shorter] == 0) shorter--;
            counts[shorter]--;
            counts[shorter + 1] += 2;
            counts[longest]--;
        }
    }

    private static void Assign(ReadOnlySpan<ulong> order, ReadOnlySpan<int> counts, Span<byte> lengths)
    {
        var at = order.Length;
        for (var depth = 1; depth < counts.Length; depth++)
        {
            for (var i = counts[depth]; i > 0; i--) lengths[(int)(order[--at] & (MostSymbols - 1))] = (byte)depth;
        }
    }
}
