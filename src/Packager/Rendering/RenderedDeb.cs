using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>The texts of one Debian package.</summary>
public sealed record RenderedDeb
{
    /// <summary>The control stanza without Installed-Size, which the writer computes; relations that the generated texts need are in it.</summary>
    public required ControlStanza Control { get; init; }

    /// <summary>preinst, postinst, prerm, postrm, config, templates, triggers: those that are not empty.</summary>
    public ImmutableArray<ControlMember> Members { get; init; } = [];

    /// <summary>Generated files: units, sysusers.d, tmpfiles.d, changelog, copyright, man pages, lintian overrides.</summary>
    public ImmutableArray<PayloadEntry> Entries { get; init; } = [];

    /// <summary>Every text as a person would read it, by its place: <c>DEBIAN/postinst</c>, <c>usr/lib/systemd/system/guestbook.service</c>.</summary>
    public ImmutableArray<RenderedText> Texts { get; init; } = [];
}

/// <summary>One text and its place.</summary>
/// <param name="Path">Relative, with forward slashes; control members are below <c>DEBIAN/</c>.</param>
/// <param name="Mode">Its permission bits.</param>
/// <param name="Text">The text, uncompressed.</param>
public sealed record RenderedText(string Path, UnixMode Mode, string Text);
