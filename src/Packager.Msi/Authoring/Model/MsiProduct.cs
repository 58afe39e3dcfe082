namespace Packager.Msi;

/// <summary>What the product is called, who makes it, and which identity its releases share.</summary>
public sealed record MsiProduct
{
    /// <summary>What people read in the list of installed programs; the property ProductName.</summary>
    public required string Name { get; init; }

    /// <summary>Who makes it; the property Manufacturer.</summary>
    public required string Manufacturer { get; init; }

    /// <summary>The property ProductVersion.</summary>
    public required ProductVersion Version { get; init; }

    /// <summary>What all releases of the product share; the property UpgradeCode.</summary>
    public required Guid UpgradeCode { get; init; }

    /// <summary>The language that the package speaks, a Windows language id; 1033 is US English.</summary>
    public int Language { get; init; } = 1033;

    /// <summary>One line about it; ARPCOMMENTS.</summary>
    public string? Description { get; init; }

    /// <summary>The home page; ARPURLINFOABOUT.</summary>
    public string? Homepage { get; init; }

    /// <summary>Where help is found; ARPHELPLINK.</summary>
    public string? HelpLink { get; init; }

    /// <summary>Where newer versions are found; ARPURLUPDATEINFO.</summary>
    public string? UpdateLink { get; init; }

    /// <summary>Whom to ask; ARPCONTACT.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether the list of programs offers no way to change the features; ARPNOMODIFY.</summary>
    public bool NoModify { get; init; }

    /// <summary>Whether it offers no repair; ARPNOREPAIR.</summary>
    public bool NoRepair { get; init; }
}
