using System.Collections.Immutable;
using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>A binary package as deb(5) describes it, before it becomes bytes.</summary>
public sealed record DebPackage
{
    /// <summary>The control stanza, complete but for Installed-Size, which the writer computes.</summary>
    public required ControlStanza Control { get; init; }

    /// <summary>Whether the fields stay in the stanza's order, with Installed-Size behind the maintainer; otherwise they are written as dpkg-gencontrol(1) orders them.</summary>
    public bool KeepsFieldOrder { get; init; }

    /// <summary>What is installed.</summary>
    public required Payload Payload { get; init; }

    /// <summary>Maintainer scripts, triggers, debconf members; <c>control</c>, <c>md5sums</c> and <c>conffiles</c> are made by the writer.</summary>
    public ImmutableArray<ControlMember> Members { get; init; } = [];

    /// <summary>The time of every member that has none of its own, and the latest time of those that have one.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>How control.tar and data.tar are compressed.</summary>
    public CompressionSettings Compression { get; init; } = CompressionSettings.Default;

    /// <summary>Who signs it from within; null when nobody does.</summary>
    public IDebSigner? Signer { get; init; }
}

/// <summary>A file of control.tar.</summary>
/// <param name="Name">For example <c>postinst</c>.</param>
/// <param name="Mode">0755 for scripts, 0644 for the rest.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ControlMember(string Name, UnixMode Mode, Content Content);
