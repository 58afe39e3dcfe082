namespace Packager.Binary;

/// <summary>Files read one after the other, each of which must be as long as was said.</summary>
internal sealed class ConcatenatedFiles(IEnumerable<CabinetFile> files) : IDisposable
{
    private readonly IEnumerator<CabinetFile> _files = files.GetEnumerator();
    private Stream? _content;
    private long _left;

    /// <summary>Fills the buffer.</summary>
    /// <exception cref="InvalidDataException">A file is shorter or longer than was said.</exception>
    public void ReadExactly(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            while (_left == 0) Open();
            var wanted = (int)Math.Min(buffer.Length, _left);
            var read = _content!.Read(buffer[..wanted]);
            if (read == 0) throw Changed();
            _left -= read;
            buffer = buffer[read..];
        }
    }

    /// <summary>Makes sure that the last file has no more bytes, and that those of no length have none.</summary>
    public void ExpectEnd()
    {
        while (OpenNext())
        {
            if (_left > 0) throw Changed();
        }
    }

    public void Dispose()
    {
        _content?.Dispose();
        _files.Dispose();
    }

    private void Open()
    {
        if (!OpenNext()) throw new InvalidOperationException("the folder is shorter than its files");
    }

    private bool OpenNext()
    {
        Close();
        if (!_files.MoveNext()) return false;
        _content = _files.Current.Open();
        _left = _files.Current.Length;
        return true;
    }

    private void Close()
    {
        if (_content is null) return;
        if (_left > 0 || _content.ReadByte() >= 0) throw Changed();
        _content.Dispose();
        _content = null;
    }

    private InvalidDataException Changed() =>
        new($"the content of '{_files.Current.Name}' is not {_files.Current.Length} bytes long, as it was when the cabinet was planned");
}
