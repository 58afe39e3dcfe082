namespace Packager.Storage;

/// <summary>Small files, whole.</summary>
public static class StorageBytes
{
    /// <summary>Reads a small file; null when there is none.</summary>
    /// <param name="storage">Where from.</param>
    /// <param name="path">Which.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="InvalidDataException">It has more.</exception>
    public static byte[]? Read(this IStorage storage, string path, long most = 256 << 20)
    {
        ArgumentNullException.ThrowIfNull(storage);
        using var file = storage.Get(path);
        if (file is null) return null;
        if (file.Entry.Length > most) throw new InvalidDataException($"'{path}' has {file.Entry.Length} bytes, more than the {most} that are plausible");
        var bytes = new byte[file.Entry.Length];
        file.Content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Puts a small file as a long one is put: for storages that know no shorter way.</summary>
    /// <returns>False when the condition does not hold.</returns>
    public static bool PutStaged(this IStorage storage, string path, ReadOnlySpan<byte> bytes, PutCondition condition = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        using var staged = storage.Stage();
        staged.Content.Write(bytes);
        return storage.Put(path, staged, condition);
    }

    /// <summary>Puts a small file unless one with these bytes is there: what nobody changed keeps its date.</summary>
    public static void PutIfOther(this IStorage storage, string path, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(storage);
        if (storage.Find(path)?.Length == bytes.Length && storage.Read(path).AsSpan().SequenceEqual(bytes)) return;
        storage.Put(path, bytes);
    }
}
