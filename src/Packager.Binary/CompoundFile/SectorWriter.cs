using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>Writes runs of sectors one behind the other, fills the last sector of each with zeros, and leaves the range lock sector out.</summary>
internal sealed class SectorWriter(Stream target, SectorPlan plan, int sectorSize)
{
    private long _place;

    /// <summary>Writes a run whose bytes come from <paramref name="write"/>.</summary>
    public void Write(SectorRun run, Action<Stream> write)
    {
        if (run.First != _place) throw new InvalidOperationException($"sector {_place} is reached where {run.First} was planned");
        using var part = new RunStream(this, sectorSize);
        write(part);
        part.Finish();
        if (_place != run.First + run.Count) throw new InvalidOperationException($"a run of {run.Count} sectors ended at {_place}");
    }

    /// <summary>Writes a run of numbers, filled up with the mark for unused ones.</summary>
    public void WriteNumbers(SectorRun run, IEnumerable<uint> numbers) => Write(run, part =>
    {
        Span<byte> number = stackalloc byte[4];
        long count = 0;
        foreach (var value in numbers)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(number, value);
            part.Write(number);
            count++;
        }

        number.Fill(0xFF);
        for (; count < run.Count * (sectorSize / 4); count++) part.Write(number);
    });

    private void WriteSector(ReadOnlySpan<byte> sector)
    {
        if (plan.FollowsLock(_place)) target.Write(new byte[sectorSize]);
        target.Write(sector);
        _place++;
    }

    private sealed class RunStream(SectorWriter owner, int sectorSize) : WriteOnlyStream
    {
        private readonly byte[] _sector = new byte[sectorSize];
        private int _filled;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            while (buffer.Length > 0)
            {
                if (_filled == 0 && buffer.Length >= _sector.Length)
                {
                    owner.WriteSector(buffer[.._sector.Length]);
                    buffer = buffer[_sector.Length..];
                    continue;
                }

                var count = Math.Min(_sector.Length - _filled, buffer.Length);
                buffer[..count].CopyTo(_sector.AsSpan(_filled));
                buffer = buffer[count..];
                _filled += count;
                if (_filled == _sector.Length) Emit();
            }
        }

        public void Finish()
        {
            if (_filled == 0) return;
            _sector.AsSpan(_filled).Clear();
            Emit();
        }

        private void Emit()
        {
            owner.WriteSector(_sector);
            _filled = 0;
        }
    }
}
