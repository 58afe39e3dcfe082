namespace Packager.Storage.Sftp;

/// <summary>A file on the host that awaits its name.</summary>
internal sealed class StagedOnHost(SftpSession session, string place) : StagedFile
{
    private readonly SftpFile _content = new(session, place, session.Open(place, SftpOpen.Read | SftpOpen.Write | SftpOpen.Create | SftpOpen.Exclusive)!, 0, isWritable: true);
    private bool _isNamed;

    /// <summary>Where it is until then.</summary>
    public string Place => place;

    public override Stream Content => _content;

    /// <summary>Sends what is not there yet and waits for the host's disk.</summary>
    public void Close() => _content.Finish();

    /// <summary>Gives it its name, whatever had it before.</summary>
    public void MoveTo(string target)
    {
        session.Move(place, target);
        _isNamed = true;
    }

    /// <summary>Gives it its name if nothing has that.</summary>
    public bool TryLinkTo(string target)
    {
        if (!session.TryLink(place, target)) return false;
        session.Remove(place);
        return _isNamed = true;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        _content.Dispose();
        if (!_isNamed) session.Remove(place);
    }
}
