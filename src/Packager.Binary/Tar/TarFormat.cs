namespace Packager.Binary;

/// <summary>The layout of a tar header in GNU tar's format (the "old GNU" magic, as <c>tar --format=gnu</c> and dpkg-deb write it).</summary>
internal static class TarFormat
{
    public const int BlockLength = 512;

    /// <summary>GNU tar fills its last record of twenty blocks with zeros, and so do we: the bytes are dpkg-deb's own.</summary>
    public const int RecordLength = 20 * BlockLength;

    public const byte LongName = (byte)'L';
    public const byte LongLink = (byte)'K';

    /// <summary>The name of an entry that carries the name or link of the next one.</summary>
    public const string LongLinkName = "././@LongLink";

    // Each field begins where its predecessor ends.
    public static readonly TarField Name = new(0, 100);
    public static readonly TarField Mode = Name.Then(8);
    public static readonly TarField Uid = Mode.Then(8);
    public static readonly TarField Gid = Uid.Then(8);
    public static readonly TarField Size = Gid.Then(12);
    public static readonly TarField Time = Size.Then(12);
    public static readonly TarField Checksum = Time.Then(8);
    public static readonly TarField TypeFlag = Checksum.Then(1);
    public static readonly TarField LinkName = TypeFlag.Then(100);
    public static readonly TarField Magic = LinkName.Then(8);
    public static readonly TarField UserName = Magic.Then(32);
    public static readonly TarField GroupName = UserName.Then(32);
    public static readonly TarField DeviceMajor = GroupName.Then(8);
    public static readonly TarField DeviceMinor = DeviceMajor.Then(8);

    /// <summary>Only ustar archives fill this: what stands before the name, without the slash between.</summary>
    public static readonly TarField Prefix = DeviceMinor.Then(155);

    public static ReadOnlySpan<byte> GnuMagic => "ustar  \0"u8;

    public static ReadOnlySpan<byte> UstarMagic => "ustar\0"u8;

    /// <summary>How many zero bytes follow a content of this length.</summary>
    public static int Padding(long length) => (int)(-length & (BlockLength - 1));
}

/// <summary>Where a field of the header lies.</summary>
/// <param name="At">Its first byte.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly record struct TarField(int At, int Length)
{
    public TarField Then(int length) => new(At + Length, length);

    public Span<byte> Of(Span<byte> header) => header.Slice(At, Length);

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> header) => header.Slice(At, Length);
}
