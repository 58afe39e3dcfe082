namespace Packager.Storage.Sftp;

/// <summary>What a server says about a file (draft-ietf-secsh-filexfer-02, 5 File Attributes).</summary>
/// <param name="Length">In bytes.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="IsFile">Whether it is a file.</param>
/// <param name="Modified">When it was written last, to the second.</param>
internal readonly record struct SftpAttributes(long Length, bool IsFolder, bool IsFile, DateTimeOffset Modified)
{
    private const uint SizeFlag = 1;
    private const uint OwnerFlag = 2;
    private const uint ModeFlag = 4;
    private const uint TimeFlag = 8;
    private const uint ExtendedFlag = 0x8000_0000;
    private const uint TypeMask = 0xF000;
    private const uint Folder = 0x4000;
    private const uint RegularFile = 0x8000;

    /// <summary>Adds a file's times to a packet, and nothing else about it.</summary>
    public static SftpRequest WriteTime(SftpRequest request, DateTimeOffset time) =>
        request.Number(TimeFlag).Number((uint)time.ToUnixTimeSeconds()).Number((uint)time.ToUnixTimeSeconds());

    /// <summary>Takes the attributes off a packet.</summary>
    public static SftpAttributes Read(SftpReply reply)
    {
        var flags = reply.Number();
        var length = (flags & SizeFlag) != 0 ? reply.Offset() : 0;
        if ((flags & OwnerFlag) != 0) (_, _) = (reply.Number(), reply.Number());
        var type = (flags & ModeFlag) != 0 ? reply.Number() & TypeMask : 0;
        var modified = 0u;
        if ((flags & TimeFlag) != 0) (_, modified) = (reply.Number(), reply.Number());
        for (var extensions = (flags & ExtendedFlag) != 0 ? reply.Number() : 0; extensions > 0; extensions--)
        {
            reply.Bytes();
            reply.Bytes();
        }

        return new(length, type == Folder, type == RegularFile, DateTimeOffset.FromUnixTimeSeconds(modified));
    }
}
