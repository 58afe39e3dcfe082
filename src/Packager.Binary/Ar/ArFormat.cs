namespace Packager.Binary;

/// <summary>The fixed parts of an ar archive: a magic line, then for each member 60 bytes of text and its content, padded to an even length.</summary>
internal static class ArFormat
{
    public const int HeaderLength = 60;

    // Each field begins where its predecessor ends.
    public const int NameLength = 16;
    public const int TimeLength = 12;
    public const int IdLength = 6;
    public const int ModeLength = 8;
    public const int SizeLength = 10;
    public const int TimeAt = NameLength;
    public const int UidAt = TimeAt + TimeLength;
    public const int GidAt = UidAt + IdLength;
    public const int ModeAt = GidAt + IdLength;
    public const int SizeAt = ModeAt + ModeLength;
    public const int EndAt = SizeAt + SizeLength;

    public static ReadOnlySpan<byte> Magic => "!<arch>\n"u8;

    public static ReadOnlySpan<byte> HeaderEnd => "`\n"u8;
}
