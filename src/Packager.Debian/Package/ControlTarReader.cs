using System.Collections.Immutable;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Reads control.tar: plain files directly below its root, held in memory within the limits.</summary>
internal static class ControlTarReader
{
    private const int Small = 1 << 14;

    /// <summary>The files in the order of the archive.</summary>
    /// <exception cref="UserFaultException">An entry is not a plain file, is there twice, or the limits are exceeded.</exception>
    /// <exception cref="MalformedException">The tar archive is damaged.</exception>
    public static ImmutableArray<ControlMember> Read(Stream input, SourceLocation file, DebReadLimits limits)
    {
        var members = ImmutableArray.CreateBuilder<ControlMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var left = limits.ControlBytes;
        var tar = new TarReader(input);
        for (var before = 0; tar.Next() is { } entry; before++)
        {
            // The root's own entry may be there as well; a few bytes of compressed data can hold it a million times.
            if (before > limits.ControlMembers) throw Fault(DebReadFaults.Excessive, $"control.tar has more than {limits.ControlMembers} entries");
            var path = DataPath.Parse(entry.Name);
            if (path == "/" && entry.Type == TarEntryType.Directory) continue;
            if (path is null || path.LastIndexOf('/') != 0 || entry.Type != TarEntryType.File)
                throw Fault(DebReadFaults.BadControlMember, $"control.tar: an entry of type '{(char)entry.Type}' is no plain file below its root");
            if (!names.Add(path)) throw Fault(DebReadFaults.MemberTwice, $"control.tar: '{path[1..]}' is there twice");
            if ((left -= entry.Size) < 0) throw Fault(DebReadFaults.Excessive, $"the files of control.tar have more than {limits.ControlBytes} bytes");
            if (path == "/control" && entry.Size > limits.ControlStanzaBytes)
                throw Fault(DebReadFaults.Excessive, $"control.tar: its control has more than {limits.ControlStanzaBytes} bytes");
            members.Add(new ControlMember(path[1..], new UnixMode(entry.Mode), Content.FromBytes(ReadAll(tar.Content), "control.tar")));
        }

        return members.ToImmutable();

        UserFaultException Fault(DiagnosticDescriptor kind, string message) => new(kind.At(file, message));
    }

    /// <summary>A large size is not trusted with memory before its bytes have come.</summary>
    private static byte[] ReadAll(Stream content)
    {
        using var bytes = new MemoryStream((int)Math.Min(content.Length, Small));
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
