namespace Packager.Msi;

/// <summary>The bits of Control.Attributes that are used here ("Control Attributes"); those above 0xFFFF mean something else for each type.</summary>
internal static class ControlBits
{
    public const int Visible = 0x1;
    public const int Enabled = 0x2;
    public const int Sunken = 0x4;
    public const int Indirect = 0x8;
    public const int TextTransparent = 0x10000;
    public const int TextNoPrefix = 0x20000;
    public const int ButtonElevationShield = 0x800000;
    public const int VolumeRemovable = 0x10000;
    public const int VolumeFixed = 0x20000;
    public const int VolumeRemote = 0x40000;
    public const int VolumeRollbackCost = 0x400000;
    public const int ProgressInBlocks = 0x10000;
}
