namespace Packager.Storage.Sftp;

/// <summary>The packet types that are used here (draft-ietf-secsh-filexfer-02, 3 General Packet Format).</summary>
internal enum SftpCode : byte
{
    Init = 1,
    Version = 2,
    Open = 3,
    Close = 4,
    Read = 5,
    Write = 6,
    HandleStat = 8,
    SetStat = 9,
    OpenDirectory = 11,
    ReadDirectory = 12,
    Remove = 13,
    MakeDirectory = 14,
    RemoveDirectory = 15,
    Stat = 17,
    Status = 101,
    Handle = 102,
    Data = 103,
    Name = 104,
    Attributes = 105,
    Extended = 200,
}

/// <summary>The status codes that are told apart here (draft-ietf-secsh-filexfer-02, 7 Responses from the Server to the Client).</summary>
internal enum SftpStatus
{
    Ok = 0,
    EndOfFile = 1,
    NoSuchFile = 2,
    PermissionDenied = 3,
}

/// <summary>How a file is opened (draft-ietf-secsh-filexfer-02, 6.3 Opening, Creating, and Closing Files).</summary>
[Flags]
internal enum SftpOpen
{
    Read = 1,
    Write = 2,
    Create = 8,
    Exclusive = 0x20,
}
