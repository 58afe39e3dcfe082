using System.Collections.Immutable;
using System.Text;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>
/// Reads a binary package as deb(5) describes it, strictly and within limits; nothing is ever written. Control members are read at once,
/// the entries of data.tar one by one when they are asked for.
/// </summary>
public sealed class DebReader : IDisposable
{
    private static readonly string[] RequiredFields = ["Package", "Version", "Architecture"];
    private readonly Stream _input;
    private readonly SourceLocation _file;
    private readonly DebReadLimits _limits;
    private readonly DebMembers _members;

    private DebReader(Stream input, string name, DebReadLimits limits)
    {
        _input = input;
        _file = new SourceLocation(name, 0, 0);
        _limits = limits;
        Name = name;
        _members = Guarded(null, () => DebMembers.Read(input, _file, limits));
        ControlMembers = Guarded(_members.Control.Name, ReadControl);
        Control = ParseControl();
    }

    /// <summary>The file's name as it was given.</summary>
    public string Name { get; }

    /// <summary>The version of the format, for example <c>2.0</c>.</summary>
    public string FormatVersion => _members.Version;

    /// <summary>The members of the ar archive, in order.</summary>
    public ImmutableArray<ArMember> Members => _members.All;

    /// <summary>How data.tar is compressed, as the ending of its name: empty, <c>.gz</c>, <c>.xz</c>, <c>.zst</c>, <c>.bz2</c> or <c>.lzma</c>.</summary>
    public string DataExtension => DebMembers.Extension(_members.Data);

    /// <summary>How many bytes the file has.</summary>
    public long Length => _input.Length;

    /// <summary>The control stanza.</summary>
    public ControlStanza Control { get; }

    /// <summary>All files of control.tar, <c>control</c> included.</summary>
    public ImmutableArray<ControlMember> ControlMembers { get; }

    /// <summary>Opens a package.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <exception cref="UserFaultException">It is damaged, hostile or no package: PKG2101 to PKG2126.</exception>
    public static DebReader Open(string path, DebReadLimits? limits = null)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UserFaultException(DebReadFaults.NotReadable.At(new SourceLocation(path, 0, 0), "the package cannot be read: " + UnreadableFile.Reason(fault)));
        }

        if (file.CanSeek) return Open(file, path, limits);
        file.Dispose();
        throw new UserFaultException(DebReadFaults.NotReadable.At(
            new SourceLocation(path, 0, 0), "the package cannot be read: it is a pipe or a terminal", "store it in a file first"));
    }

    /// <summary>Opens a package.</summary>
    /// <param name="input">A seekable stream; it is disposed of with the reader, and when this fails.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="limits">How much it may ask for.</param>
    /// <exception cref="UserFaultException">It is damaged, hostile or no package: PKG2101 to PKG2126.</exception>
    public static DebReader Open(Stream input, string name, DebReadLimits? limits = null)
    {
        try
        {
            return new DebReader(input, name, limits ?? DebReadLimits.Default);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>The text of a control member, or null when there is none of this name.</summary>
    public string? ControlText(string name)
    {
        var member = ControlMembers.FirstOrDefault(member => member.Name == name);
        if (member is null) return null;
        using var content = member.Content.Open();
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return Encoding.UTF8.GetString(bytes.AsSpan(mark));
    }

    /// <summary>Reads data.tar from its start. Each entry's content must be read before the next entry is asked for; at the end the whole archive has been checked.</summary>
    /// <exception cref="UserFaultException">Data is damaged or hostile; entries before the fault have been given out by then.</exception>
    public IEnumerable<DebEntry> ReadData()
    {
        var member = _members.Data;
        using var data = Guarded(member.Name, () => OpenMember(member));
        var rules = new DataTarRules(_file, _limits);
        var tar = new TarReader(data);
        while (Guarded(member.Name, tar.Next) is { } entry)
        {
            var path = rules.Accept(entry);
            yield return new DebEntry(path, entry, Explained(tar.Content, member));
        }
    }

    /// <summary>data.tar itself, decompressed; the caller disposes of it.</summary>
    public Stream OpenData() => Open(_members.Data);

    /// <summary>control.tar itself, decompressed; the caller disposes of it.</summary>
    public Stream OpenControl() => Open(_members.Control);

    /// <summary>The member that holds data.tar.</summary>
    internal ArMember DataMember => _members.Data;

    /// <summary>A member of the ar archive as it is stored, or the whole file.</summary>
    internal Stream OpenStored(ArMember? member = null) => new SliceStream(_input, member?.Offset ?? 0, member?.Size ?? Length);

    /// <inheritdoc/>
    public void Dispose() => _input.Dispose();

    private FaultingStream Open(ArMember member) => Explained(Guarded(member.Name, () => OpenMember(member)), member);

    private FaultingStream Explained(Stream stream, ArMember member) =>
        new(stream, fault => DebReadFaults.InMember(_file, member.Name, fault));

    private ImmutableArray<ControlMember> ReadControl()
    {
        using var stream = OpenMember(_members.Control);
        return ControlTarReader.Read(stream, _file, _limits);
    }

    private Stream OpenMember(ArMember member) =>
        Decompression.Open(new SliceStream(_input, member.Offset, member.Size), DebMembers.Extension(member));

    private ControlStanza ParseControl()
    {
        var text = ControlText("control")
            ?? throw new UserFaultException(DebReadFaults.ControlMissing.At(_file, "control.tar has no file named 'control'"));
        var diagnostics = new DiagnosticBag();
        var control = ControlStanza.Parse(text, Name + ":control", diagnostics);
        foreach (var field in RequiredFields.Where(field => string.IsNullOrWhiteSpace(control[field])))
        {
            diagnostics.Add(DebReadFaults.FieldMissing, _file, $"its control has no field '{field}'");
        }

        diagnostics.ThrowIfErrors();
        return control;
    }

    private T Guarded<T>(string? member, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (MalformedException fault)
        {
            throw new UserFaultException(member is null ? DebReadFaults.InArchive(_file, fault) : DebReadFaults.InMember(_file, member, fault));
        }
        catch (CompressorMissingException fault)
        {
            throw new UserFaultException(DebReadFaults.NoDecompressor(_file, fault));
        }
    }
}
