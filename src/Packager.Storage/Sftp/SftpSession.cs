namespace Packager.Storage.Sftp;

/// <summary>What an SFTP server does, one call each. Calls of several threads take turns.</summary>
/// <param name="channel">The connection.</param>
internal sealed class SftpSession(SftpChannel channel) : IDisposable
{
    /// <summary>What every server takes and gives in one packet.</summary>
    public const int Piece = 32_768;

    private const string Rename = "posix-rename@openssh.com";
    private const string HardLink = "hardlink@openssh.com";
    private const string Synchronize = "fsync@openssh.com";
    private readonly Lock _lock = new();

    /// <summary>Whether the server can give a file a second name.</summary>
    public bool CanLink => channel.Extensions.Contains(HardLink);

    /// <summary>What is at a path; null when there is nothing.</summary>
    public SftpAttributes? Stat(string path)
    {
        lock (_lock)
        {
            var reply = Ask(channel.Begin(SftpCode.Stat, out var number).Text(path), number);
            if (reply.Code == SftpCode.Attributes) return SftpAttributes.Read(reply);
            return IsRefused(reply, path, SftpStatus.NoSuchFile) ? null : throw Unexpected(reply);
        }
    }

    /// <summary>What is open.</summary>
    public SftpAttributes Stat(byte[] handle, string path)
    {
        lock (_lock)
        {
            var reply = Ask(channel.Begin(SftpCode.HandleStat, out var number).Bytes(handle), number);
            if (reply.Code == SftpCode.Attributes) return SftpAttributes.Read(reply);
            IsRefused(reply, path, null);
            throw Unexpected(reply);
        }
    }

    /// <summary>Opens a file; null when there is none to be read.</summary>
    public byte[]? Open(string path, SftpOpen mode)
    {
        lock (_lock)
        {
            var reply = Ask(channel.Begin(SftpCode.Open, out var number).Text(path).Number((uint)mode).Number(0), number);
            if (reply.Code == SftpCode.Handle) return reply.Bytes().ToArray();
            return IsRefused(reply, path, mode == SftpOpen.Read ? SftpStatus.NoSuchFile : null) ? null : throw Unexpected(reply);
        }
    }

    /// <summary>Closes what was opened.</summary>
    public void Close(byte[] handle, string path)
    {
        lock (_lock) Do(channel.Begin(SftpCode.Close, out var number).Bytes(handle), number, path);
    }

    /// <summary>Writes bytes, piece after piece without waiting for each.</summary>
    public void Write(byte[] handle, string path, long offset, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            var sent = new List<uint>();
            for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Piece, bytes.Length)..], offset += Piece)
            {
                channel.Send(channel.Begin(SftpCode.Write, out var number).Bytes(handle).Offset(offset).Bytes(bytes[..Math.Min(Piece, bytes.Length)]));
                sent.Add(number);
            }

            foreach (var number in sent) Expect(channel.Receive(number), path);
        }
    }

    /// <summary>Reads as much as fits, or less at the file's end.</summary>
    public int Read(byte[] handle, string path, long offset, Span<byte> into)
    {
        lock (_lock)
        {
            var asked = new List<(uint Number, int Start, int Length)>();
            for (var start = 0; start < into.Length; start += Piece)
            {
                var length = Math.Min(Piece, into.Length - start);
                channel.Send(channel.Begin(SftpCode.Read, out var number).Bytes(handle).Offset(offset + start).Number((uint)length));
                asked.Add((number, start, length));
            }

            var (read, isWhole) = (0, true);
            foreach (var (number, start, length) in asked)
            {
                var taken = Fill(channel.Receive(number), path, into.Slice(start, length));
                // Behind a short piece nothing fits any more; whoever reads on asks again from there.
                if (isWhole) read += taken;
                isWhole &= taken == length;
            }

            return read;
        }
    }

    /// <summary>Everything in a folder but itself and the one above; empty when there is no folder.</summary>
    public IReadOnlyList<(string Name, SftpAttributes Attributes)> List(string path)
    {
        lock (_lock)
        {
            var reply = Ask(channel.Begin(SftpCode.OpenDirectory, out var number).Text(path), number);
            if (reply.Code != SftpCode.Handle) return IsRefused(reply, path, SftpStatus.NoSuchFile) ? [] : throw Unexpected(reply);
            var handle = reply.Bytes().ToArray();
            var found = new List<(string, SftpAttributes)>();
            while (ReadNames(handle, path) is { } names) found.AddRange(names.Where(n => n.Name is not ("." or "..")));
            Do(channel.Begin(SftpCode.Close, out number).Bytes(handle), number, path);
            return found;
        }
    }

    /// <summary>Makes a folder.</summary>
    /// <returns>False when the server does not, as when it is there already.</returns>
    public bool TryMakeFolder(string path)
    {
        lock (_lock) return IsDone(channel.Begin(SftpCode.MakeDirectory, out var number).Text(path).Number(0), number);
    }

    /// <summary>Takes an empty folder away.</summary>
    /// <returns>False when the server does not, as when it is not empty.</returns>
    public bool TryRemoveFolder(string path)
    {
        lock (_lock) return IsDone(channel.Begin(SftpCode.RemoveDirectory, out var number).Text(path), number);
    }

    /// <summary>Takes a file away.</summary>
    /// <returns>False when there is none.</returns>
    public bool Remove(string path)
    {
        lock (_lock)
        {
            var reply = Ask(channel.Begin(SftpCode.Remove, out var number).Text(path), number);
            return !IsRefused(reply, path, SftpStatus.NoSuchFile);
        }
    }

    /// <summary>Gives a file another name in one step; a file of that name is replaced.</summary>
    public void Move(string from, string to)
    {
        lock (_lock) Do(channel.Begin(SftpCode.Extended, out var number).Text(Rename).Text(from).Text(to), number, to);
    }

    /// <summary>Gives a file a second name.</summary>
    /// <returns>False when that name is taken, or for another reason that the server does not tell from it.</returns>
    public bool TryLink(string from, string to)
    {
        lock (_lock) return IsDone(channel.Begin(SftpCode.Extended, out var number).Text(HardLink).Text(from).Text(to), number);
    }

    /// <summary>Sets when a file was written last.</summary>
    /// <returns>False when the server does not: some are told to change no attributes.</returns>
    public bool TrySetTime(string path, DateTimeOffset time)
    {
        lock (_lock) return IsDone(SftpAttributes.WriteTime(channel.Begin(SftpCode.SetStat, out var number).Text(path), time), number);
    }

    /// <summary>Waits until the server's disk has a file; a server that cannot do that is trusted.</summary>
    public void Flush(byte[] handle, string path)
    {
        if (!channel.Extensions.Contains(Synchronize)) return;
        lock (_lock) Do(channel.Begin(SftpCode.Extended, out var number).Text(Synchronize).Bytes(handle), number, path);
    }

    /// <inheritdoc/>
    public void Dispose() => channel.Dispose();

    private List<(string Name, SftpAttributes Attributes)>? ReadNames(byte[] handle, string path)
    {
        var reply = Ask(channel.Begin(SftpCode.ReadDirectory, out var number).Bytes(handle), number);
        if (reply.Code != SftpCode.Name) return IsRefused(reply, path, SftpStatus.EndOfFile) ? null : throw Unexpected(reply);
        var names = new List<(string, SftpAttributes)>();
        for (var left = reply.Number(); left > 0; left--)
        {
            var name = reply.Text();
            reply.Bytes();
            names.Add((name, SftpAttributes.Read(reply)));
        }

        return names;
    }

    private SftpReply Ask(SftpRequest request, uint number)
    {
        channel.Send(request);
        return channel.Receive(number);
    }

    private void Do(SftpRequest request, uint number, string path) => Expect(Ask(request, number), path);

    private bool IsDone(SftpRequest request, uint number) => Ask(request, number) is { Code: SftpCode.Status } reply && reply.Number() == (uint)SftpStatus.Ok;

    private static void Expect(SftpReply reply, string path)
    {
        if (IsRefused(reply, path, null)) throw Unexpected(reply);
    }

    /// <summary>Whether a status says what is expected of it; false for success.</summary>
    /// <exception cref="SftpFault">It says anything else.</exception>
    private static bool IsRefused(SftpReply reply, string path, SftpStatus? expected)
    {
        if (reply.Code != SftpCode.Status) throw Unexpected(reply);
        var status = (SftpStatus)reply.Number();
        if (status == expected) return true;
        return status == SftpStatus.Ok ? false : throw new SftpFault(status, path, reply.HasMore ? reply.Text() : "");
    }

    private static int Fill(SftpReply reply, string path, Span<byte> into)
    {
        if (reply.Code != SftpCode.Data) return IsRefused(reply, path, SftpStatus.EndOfFile) ? 0 : throw Unexpected(reply);
        var data = reply.Bytes();
        if (data.Length > into.Length) throw Unexpected(reply);
        data.CopyTo(into);
        return data.Length;
    }

    private static IOException Unexpected(SftpReply reply) => new($"the SFTP server answers with a packet of type {(int)reply.Code} where none belongs");
}
