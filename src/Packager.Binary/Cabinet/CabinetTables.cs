using System.Buffers.Binary;
using System.Text;

namespace Packager.Binary;

/// <summary>What stands before a cabinet's data: CFHEADER, the CFFOLDERs and the CFFILEs (MS-CAB §2.1–2.3).</summary>
internal sealed class CabinetTables
{
    private readonly byte[] _bytes;

    /// <summary>Lays the tables out; where folders begin is not known yet.</summary>
    public CabinetTables(IReadOnlyList<CabinetFile> files, IReadOnlyList<CabinetFolderFiles> folders, CabinetSettings settings)
    {
        var names = files.Select(file => Encoding.UTF8.GetBytes(file.Name)).ToArray();
        var filesAt = CabinetFormat.HeaderLength + folders.Count * CabinetFormat.FolderLength;
        _bytes = new byte[filesAt + names.Sum(name => CabinetFormat.FileLength + name.Length + 1)];
        PutHeader(filesAt, folders.Count, files.Count);
        var at = filesAt;
        for (var folder = 0; folder < folders.Count; folder++)
        {
            PutFolder(folder, folders[folder], settings);
            long offset = 0;
            for (var i = folders[folder].First; i < folders[folder].First + folders[folder].Count; i++)
            {
                at += PutFile(_bytes.AsSpan(at), files[i], names[i], folder, offset);
                offset += files[i].Length;
            }
        }
    }

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Says where a folder's data begins, counted from the cabinet's start.</summary>
    public void SetFolderOffset(int folder, uint offset) =>
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(CabinetFormat.HeaderLength + folder * CabinetFormat.FolderLength), offset);

    /// <summary>Says how long the whole cabinet is.</summary>
    public void SetCabinetSize(uint size) => BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(CabinetFormat.CabinetSizeAt), size);

    private void PutHeader(int filesAt, int folders, int files)
    {
        CabinetFormat.Signature.CopyTo(_bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(CabinetFormat.FilesOffsetAt), (uint)filesAt);
        _bytes[CabinetFormat.VersionMinorAt] = CabinetFormat.VersionMinor;
        _bytes[CabinetFormat.VersionMajorAt] = CabinetFormat.VersionMajor;
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(CabinetFormat.FolderCountAt), (ushort)folders);
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(CabinetFormat.FileCountAt), (ushort)files);
    }

    private void PutFolder(int number, CabinetFolderFiles folder, CabinetSettings settings)
    {
        var fields = _bytes.AsSpan(CabinetFormat.HeaderLength + number * CabinetFormat.FolderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], (ushort)CabinetFormat.BlocksOf(folder.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(fields[6..], settings.TypeCompress);
    }

    private static int PutFile(Span<byte> fields, CabinetFile file, byte[] name, int folder, long offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(fields, (uint)file.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[4..], (uint)offset);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[8..], (ushort)folder);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[10..], CabinetFormat.DateConstant);
        var attributes = Ascii.IsValid(name) ? 0 : CabinetFormat.AttributeNameIsUtf8;
        BinaryPrimitives.WriteUInt16LittleEndian(fields[14..], (ushort)(CabinetFormat.AttributeArchive | attributes));
        name.CopyTo(fields[CabinetFormat.FileLength..]);
        return CabinetFormat.FileLength + name.Length + 1;
    }
}
