using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Something that can be done with a file of a type, in the menu of the Explorer.</summary>
/// <param name="Name">The verb; <c>open</c>, <c>edit</c> and <c>print</c> have their texts from Windows.</param>
/// <param name="Text">What people read instead, plain, an ampersand before the letter to underline; null for what Windows says.</param>
/// <param name="Command">The command line, a formatted text; <c>%1</c> stands for the file.</param>
public sealed record MsiVerb(string Name, string? Text, string Command);

/// <summary>A file type that a program of the package opens.</summary>
public sealed record MsiAssociation
{
    /// <summary>The endings of the files, without full stops.</summary>
    public required ImmutableArray<string> Extensions { get; init; }

    /// <summary>What the registry calls the type: at most 39 letters, digits and full stops.</summary>
    public required string ProgId { get; init; }

    /// <summary>What people read of such a file, plain.</summary>
    public required string Description { get; init; }

    /// <summary>The program, whose feature the type belongs to.</summary>
    public required MsiTarget Target { get; init; }

    /// <summary>A program or .ico file of the package that has the icon.</summary>
    public required MsiTarget Icon { get; init; }

    /// <summary>What can be done; the first is what a double click does.</summary>
    public required ImmutableArray<MsiVerb> Verbs { get; init; }

    /// <summary>The media type; null for none.</summary>
    public string? MimeType { get; init; }

    /// <summary>Whether the endings are the product's own, so that its program opens them at once; otherwise it is one to choose.</summary>
    public bool IsOwn { get; init; } = true;

    /// <summary>Where the manifest asks for it.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>A scheme of addresses, such as the one before the colon of <c>guestbook:42</c>, that a program of the package opens.</summary>
public sealed record MsiProtocol
{
    /// <summary>The scheme, in lower case (RFC 3986 3.1).</summary>
    public required string Scheme { get; init; }

    /// <summary>What people read of such an address, plain.</summary>
    public required string Description { get; init; }

    /// <summary>The program, whose feature the scheme belongs to.</summary>
    public required MsiTarget Target { get; init; }

    /// <summary>A program or .ico file of the package that has the icon.</summary>
    public required MsiTarget Icon { get; init; }

    /// <summary>The command line, a formatted text; <c>%1</c> stands for the whole address.</summary>
    public required string Command { get; init; }

    /// <summary>Where the manifest asks for it.</summary>
    public SourceLocation Location { get; init; }
}
