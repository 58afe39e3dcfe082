using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>A CFFILE (MS-CAB §2.3), its folder still as it is written there.</summary>
/// <param name="Entry">What readers are told.</param>
/// <param name="At">Where it stands.</param>
/// <param name="BeganBefore">Its data began in the previous cabinet.</param>
/// <param name="GoesOn">Its data goes on in the next cabinet.</param>
internal sealed record CabinetFileFields(CabinetEntry Entry, long At, bool BeganBefore, bool GoesOn)
{
    public static CabinetFileFields Read(CabinetBytes bytes, CabinetHeader header, ref long at)
    {
        Span<byte> fields = stackalloc byte[CabinetFormat.FileLength];
        var start = at;
        bytes.Read(at, fields);
        at += fields.Length;
        var attributes = BinaryPrimitives.ReadUInt16LittleEndian(fields[14..]);
        var name = bytes.Text(ref at, CabinetFormat.LongestName, (attributes & CabinetFormat.AttributeNameIsUtf8) != 0);
        if (at > header.Size) throw new MalformedException("a file's entry goes beyond the cabinet's end", start);
        if (name.Length == 0) throw new MalformedException("a file in the cabinet has no name", start);
        int folder = BinaryPrimitives.ReadUInt16LittleEndian(fields[8..]);
        var beganBefore = folder is CabinetFormat.ContinuedFromPrevious or CabinetFormat.ContinuedBoth;
        var goesOn = folder is CabinetFormat.ContinuedToNext or CabinetFormat.ContinuedBoth;
        if (beganBefore) folder = 0;
        else if (goesOn) folder = header.Folders - 1;
        if (folder >= header.Folders) throw new MalformedException($"'{name}' is in a folder that the cabinet does not have", start);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(fields);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(fields[4..]);
        var date = Date(BinaryPrimitives.ReadUInt16LittleEndian(fields[10..]), BinaryPrimitives.ReadUInt16LittleEndian(fields[12..]));
        return new CabinetFileFields(new CabinetEntry(name, length, date, attributes, folder, offset), start, beganBefore, goesOn);
    }

    private static DateTime? Date(int date, int time)
    {
        var (month, day) = (date >> 5 & 0xF, date & 0x1F);
        var (hour, minute, second) = (time >> 11, time >> 5 & 0x3F, 2 * (time & 0x1F));
        var year = 1980 + (date >> 9);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return null;
        return new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
    }
}
