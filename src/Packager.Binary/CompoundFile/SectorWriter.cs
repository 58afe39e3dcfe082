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

    private sealed class RunStream(SectorWriter owner, int sectorSize) : Stream
    {
        private readonly byte[] _sector = new byte[sectorSize];
        private int _filled;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

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

        /// <summary>Nothing: a sector is written when it is full or the last.</summary>
        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private void Emit()
        {
            owner.WriteSector(_sector);
            _filled = 0;
        }
    }
}
