namespace Packager.Binary;

/// <summary>How often each symbol occurs.</summary>
internal sealed class LzxCounts
{
    public uint[] Main { get; } = new uint[LzxFormat.MostMainSymbols];

    public uint[] Length { get; } = new uint[LzxFormat.LengthSymbols];

    public uint[] Aligned { get; } = new uint[LzxFormat.AlignedSymbols];

    public void Clear()
    {
        Array.Clear(Main);
        Array.Clear(Length);
        Array.Clear(Aligned);
    }

    public void Add(uint item)
    {
        var length = LzxItem.LengthOf(item);
        var offset = LzxItem.OffsetOf(item);
        if (length == 1)
        {
            Main[offset]++;
            return;
        }

        var slot = LzxFormat.SlotOf(offset);
        Main[MainSymbol(slot, length)]++;
        if (length - LzxFormat.ShortestMatch >= LzxFormat.LengthHeaders - 1) Length[length - LzxFormat.ShortestMatch - (LzxFormat.LengthHeaders - 1)]++;
        if (LzxFormat.SlotExtra[slot] >= 3) Aligned[offset & 7]++;
    }

    public static int MainSymbol(int slot, int length) =>
        LzxFormat.Literals + slot * LzxFormat.LengthHeaders + Math.Min(length - LzxFormat.ShortestMatch, LzxFormat.LengthHeaders - 1);
}
