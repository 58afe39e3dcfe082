using System.Collections.Immutable;
using System.Globalization;
using Packager.Binary;
using Packager.Model;
using Packager.Msi.Validation;

namespace Packager.Msi;

/// <summary>Turns a package into the rows of an installer database, one small file for each concept. Equal packages make equal rows.</summary>
public static class MsiAuthor
{
    /// <summary>The least Windows Installer, times 100: 5.0, which every Windows since 7 has.</summary>
    public const int LeastInstaller = 500;

    /// <summary>What is named as the program that made the package.</summary>
    public static string Application { get; } = "Packager " + typeof(MsiAuthor).Assembly.GetName().Version!.ToString(3);

    // The order in which people ask: what is it, what is in it, what does it change, when.
    private static readonly ImmutableArray<Action<MsiAuthoring>> s_parts =
    [
        ProductRows.Add, UpgradeRows.Add, InstallFolderRows.Add, PropertyRows.Add, SearchRows.Add,
        FileRows.Add, MediaRows.Add, FolderRows.Add,
        ServiceRows.Add, EnvironmentRows.Add, RegistryRows.Add, ClassRows.Add, EventSourceRows.Add, IniRows.Add, ShortcutRows.Add,
        StepRows.Add, RemovalRows.Add,
        ProfileRows.Add,
        FeatureRows.Add, IconRows.Add,
        TextRows.Add, DialogRows.Add,
        SequenceRows.Add,
    ];

    /// <summary>Authors a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="threads">How many files may be read at once.</param>
    /// <param name="diagnostics">Receives PKG302x.</param>
    /// <returns>Null after a fault.</returns>
    /// <exception cref="IOException">A file vanished or cannot be read.</exception>
    public static AuthoredMsi? Author(MsiPackage package, int threads, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(diagnostics);
        CheckLengths(package, diagnostics);
        CheckConditions(package, diagnostics);
        if (diagnostics.HasErrors) return null;
        var authoring = new MsiAuthoring(package, diagnostics);
        authoring.Files = AuthoredFile.Order(package, authoring.Directories, threads);
        authoring.Cabinets = AuthoredCabinet.Deal(package.Cabinets, authoring.Files);
        foreach (var part in s_parts) part(authoring);
        authoring.Properties.AddRows(authoring.Rows);
        if (package.Adopted is { } adopted) AdoptedCodes.Apply(authoring.Rows, adopted, package.Location, diagnostics);
        RowCheck.Check(authoring.Rows, diagnostics);
        return diagnostics.HasErrors ? null : new AuthoredMsi(package, authoring, MsiCodes.Fingerprint(package, authoring));
    }

    /// <summary>The upgrade code that is proposed to a product without one; it follows from the names alone.</summary>
    public static Guid ProposeUpgradeCode(string manufacturer, string name) => MsiCodes.Upgrade(manufacturer, name);

    private static void CheckConditions(MsiPackage package, DiagnosticBag diagnostics)
    {
        var conditions = package.Features.SelectMany(feature => feature.Conditions.Select(condition => (condition.Condition, feature.Location)))
            .Concat(package.Conditions.Select(condition => (condition.Condition, condition.Location)));
        foreach (var (condition, location) in conditions)
        {
            if (ConditionalStatement.Parse(condition).Fault is { } fault)
                diagnostics.Add(AuthoringFaults.BadCondition, location, $"the condition '{condition}' cannot be read: {fault}", "compare properties with values, for example VersionNT >= 603 AND NOT OLDMODE");
        }
    }

    private static void CheckLengths(MsiPackage package, DiagnosticBag diagnostics)
    {
        foreach (var file in package.Files.Where(file => file.Content.Length > CabinetFile.LongestLength))
        {
            diagnostics.Add(AuthoringFaults.FileTooLarge, file.Location,
                string.Create(CultureInfo.InvariantCulture, $"'{file.Name}' has {file.Content.Length} bytes, and a cabinet holds files of at most {CabinetFile.LongestLength}"),
                "split it, or let the program fetch it after installation");
        }
    }
}
