using Packager.Debian;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>Gathers the texts of a package: each as a file or control member, and once more as people read it.</summary>
internal sealed class TextList(SourceLocation location)
{
    private readonly List<ControlMember> _members = [];
    private readonly List<PayloadEntry> _entries = [];
    private readonly List<RenderedText> _texts = [];

    /// <summary>Adds a member of control.tar.</summary>
    public void Member(string name, UnixMode mode, string text)
    {
        _members.Add(new(name, mode, Content.FromText(text, name)));
        _texts.Add(new("DEBIAN/" + name, mode, text));
    }

    /// <summary>Adds a text that stands only in the listing.</summary>
    public void Shown(string name, string text) => _texts.Add(new("DEBIAN/" + name, UnixMode.File, text));

    /// <summary>Adds a file.</summary>
    public void File(string path, string text) => Add(path, path, Content.FromText(text, path), text);

    /// <summary>Adds a file that Policy wants compressed, section 12.1 and 12.7; its name gets <c>.gz</c>.</summary>
    public void Compressed(string path, string text) => Add(path + ".gz", path, Gzip.Compress(text, path), text);

    /// <summary>Everything, in a stable order.</summary>
    public RenderedDeb ToRendered(ControlStanza control) => new()
    {
        Control = control,
        Members = [.. _members.OrderBy(m => m.Name, StringComparer.Ordinal)],
        Entries = [.. _entries.OrderBy(e => e.Path, PayloadPath.Order)],
        Texts = [.. _texts.OrderBy(t => t.Path, PayloadPath.Order)],
    };

    private void Add(string path, string shown, Content content, string text)
    {
        _entries.Add(new PayloadEntry { Path = path, Kind = PayloadKind.File, Content = content, Location = location });
        _texts.Add(new(shown.TrimStart('/'), UnixMode.File, text));
    }
}
