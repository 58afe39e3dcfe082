using Microsoft.Win32.SafeHandles;

namespace Packager.Binary;

/// <summary>A temporary file that one thread writes while another reads after it; gone when this is disposed of.</summary>
public sealed class GrowingFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly Lock _lock = new();
    private readonly AutoResetEvent _grown = new(initialState: false);
    private long _length;
    private bool _isComplete;
    private bool _isAbandoned;

    /// <summary>Makes the file; an older one of this name is replaced.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public GrowingFile(string path)
    {
        _handle = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        Output = new Writer(this);
    }

    /// <summary>Appends to the file. What was written can be read after it is flushed or the writer's buffer is full.</summary>
    public Stream Output { get; }

    /// <summary>How many bytes there are to be read.</summary>
    public long Length
    {
        get
        {
            lock (_lock) return _length;
        }
    }

    /// <summary>Says that nothing more will be written.</summary>
    public void Complete()
    {
        Output.Flush();
        Publish(0, isComplete: true);
    }

    /// <summary>Says that the writer has given up: unless the file is complete, whoever reads gets an <see cref="OperationCanceledException"/>.</summary>
    public void Abandon()
    {
        lock (_lock) _isAbandoned = true;
        _grown.Set();
    }

    /// <summary>Reads from the start, waiting at the end for what is still to come. One reader may wait at a time.</summary>
    public Stream OpenRead() => new Reader(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        _handle.Dispose();
        _grown.Dispose();
    }

    private void Publish(int more, bool isComplete)
    {
        lock (_lock)
        {
            _length += more;
            _isComplete |= isComplete;
        }

        _grown.Set();
    }

    /// <summary>Waits until there is something after a position; the length then, which is the position itself at the end of the file.</summary>
    private long WaitFor(long position)
    {
        while (true)
        {
            lock (_lock)
            {
                if (_isAbandoned && !_isComplete) throw new OperationCanceledException("the writer has given up");
                if (_length > position || _isComplete) return _length;
            }

            _grown.WaitOne();
        }
    }

    private sealed class Writer(GrowingFile file) : WriteOnlyStream
    {
        private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 17);
        private int _held;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (_held + buffer.Length > _buffer.Length) Flush();
            if (buffer.Length > _buffer.Length)
            {
                Put(buffer);
                return;
            }

            buffer.CopyTo(_buffer.AsSpan(_held));
            _held += buffer.Length;
        }

        public override void Flush()
        {
            if (_held > 0) Put(_buffer.AsSpan(0, _held));
            _held = 0;
        }

        private void Put(ReadOnlySpan<byte> bytes)
        {
            RandomAccess.Write(file._handle, bytes, file._length);
            file.Publish(bytes.Length, isComplete: false);
        }
    }

    private sealed class Reader(GrowingFile file) : ReadOnlyStream
    {
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            if (buffer.IsEmpty) return 0;
            var length = file.WaitFor(_position);
            var read = RandomAccess.Read(file._handle, buffer[..(int)Math.Min(buffer.Length, length - _position)], _position);
            _position += read;
            return read;
        }
    }
}
