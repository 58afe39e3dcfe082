using Packager.Msi;

namespace Packager.Pages;

/// <summary>What an .msi says of itself, as far as a repository's page and winget want to know.</summary>
public sealed record WindowsInstaller
{
    /// <summary>What Windows' list of programs calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Who made it.</summary>
    public required string Manufacturer { get; init; }

    /// <summary>Its ProductVersion.</summary>
    public required string Version { get; init; }

    /// <summary>Its ProductCode, a GUID in braces.</summary>
    public required string ProductCode { get; init; }

    /// <summary><c>x86</c>, <c>x64</c> or <c>arm64</c>: of the summary's Template (Summary Information, PID_TEMPLATE).</summary>
    public required string Platform { get; init; }

    /// <summary>Whether it is installed for all users: ALLUSERS is 1.</summary>
    public bool IsPerMachine { get; init; }

    /// <summary>Reads a database.</summary>
    /// <returns>Null where a property is missing that every product has.</returns>
    public static WindowsInstaller? Read(MsiDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        if (database.Property("ProductName") is not { } name || database.Property("Manufacturer") is not { } manufacturer
            || database.Property("ProductVersion") is not { } version || database.Property("ProductCode") is not { } code) return null;
        return new()
        {
            Name = name,
            Manufacturer = manufacturer,
            Version = version,
            ProductCode = code,
            Platform = Platforms(database.Summary.Template),
            IsPerMachine = database.Property("ALLUSERS") == "1",
        };
    }

    private static string Platforms(string? template) => template?.Split(';', 2)[0].ToLowerInvariant() switch
    {
        "x64" or "amd64" => "x64",
        "arm64" => "arm64",
        _ => "x86",
    };
}
