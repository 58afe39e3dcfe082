using System.Globalization;

namespace Packager.Model;

/// <summary>The twelve permission bits of a Unix file: setuid, setgid, sticky and rwx for owner, group and others.</summary>
/// <param name="Bits">0 to 07777.</param>
public readonly record struct UnixMode(int Bits)
{
    /// <summary>0644, what a plain file gets.</summary>
    public static UnixMode File { get; } = new(0b110_100_100);

    /// <summary>0755, what a program or a directory gets.</summary>
    public static UnixMode Executable { get; } = new(0b111_101_101);

    /// <summary>Whether anyone may execute it.</summary>
    public bool IsExecutable => (Bits & 0b001_001_001) != 0;

    /// <summary>Whether the setuid or setgid bit is set.</summary>
    public bool IsSetId => (Bits & 0b110_000_000_000) != 0;

    /// <summary>The bits that remain after a umask.</summary>
    public UnixMode Without(UnixMode umask) => new(Bits & ~umask.Bits);

    /// <summary>Four octal digits, for example <c>0755</c>.</summary>
    public override string ToString() => Convert.ToString(Bits, 8).PadLeft(4, '0').ToString(CultureInfo.InvariantCulture);
}
