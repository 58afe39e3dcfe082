namespace Packager.Msi;

/// <summary>The bits of Dialog.Attributes that are used here ("Dialog Style Bits").</summary>
[Flags]
internal enum DialogBits
{
    Visible = 0x1,
    Modal = 0x2,
    Minimize = 0x4,
    KeepModeless = 0x10,
    TrackDiskSpace = 0x20,
    Error = 0x10000,
}
