using System.Collections;

namespace Packager.Binary;

/// <summary>The short streams of a compound file, all within one stream that belongs to the root (MS-CFB §2.4).</summary>
internal sealed class MiniStream(AllocationTable table, ByteRuns whole)
{
    private readonly BitArray _claims = new((int)Math.Min(table.Count, SectorSize.Count(whole.Length, SectorSize.Mini)));

    /// <summary>Claims the mini sectors of a stream.</summary>
    /// <exception cref="MalformedException">The chain leads out of the mini stream, to a shared sector, or is shorter than the stream.</exception>
    public void Claim(uint first, long length, string owner)
    {
        var sector = first;
        for (var left = length; left > 0; left -= SectorSize.Mini, sector = left > 0 ? table[sector] : sector)
        {
            if (sector >= _claims.Length || Offset(sector) + Math.Min(left, SectorSize.Mini) > whole.Length)
                throw new MalformedException($"{owner} leads to mini sector {sector} of {_claims.Length}", -1);
            if (_claims[(int)sector]) throw new MalformedException($"{owner} shares mini sector {sector} with something else", -1);
            _claims[(int)sector] = true;
        }
    }

    /// <summary>Reads a stream that was claimed; it has less than 4096 bytes.</summary>
    public byte[] Read(uint first, long length)
    {
        var bytes = new byte[length];
        var sector = first;
        for (var done = 0; done < bytes.Length; done += SectorSize.Mini, sector = done < bytes.Length ? table[sector] : sector)
        {
            // A mini sector lies within one sector, so one read is enough.
            whole.Read(Offset(sector), bytes.AsSpan(done, Math.Min(SectorSize.Mini, bytes.Length - done)));
        }

        return bytes;
    }

    private static long Offset(uint sector) => sector * (long)SectorSize.Mini;
}
