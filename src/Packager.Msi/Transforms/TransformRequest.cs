using System.Collections.Immutable;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>What a transform shall do to a package.</summary>
public sealed record TransformRequest
{
    /// <summary>The package's path.</summary>
    public required string Package { get; init; }

    /// <summary>Properties, each as NAME=VALUE.</summary>
    public ImmutableArray<string> Properties { get; init; } = [];

    /// <summary>The name of an instance; null for none.</summary>
    public string? Instance { get; init; }

    /// <summary>Another package to lead to; null for none.</summary>
    public string? Target { get; init; }

    /// <summary>Makes the transform and writes it beside its final name first.</summary>
    /// <param name="output">The .mst file.</param>
    /// <exception cref="UserFaultException">A package is damaged (PKG31xx) or the request cannot be met (PKG309x).</exception>
    public void Write(string output)
    {
        using var package = MsiDatabaseReader.Open(Package);
        using var target = Target is { } path ? MsiDatabaseReader.Open(path) : null;
        Check(package);
        try
        {
            Write(package, Changed(package, target), output);
        }
        catch (Exception fault) when (fault is MalformedException or ArgumentException)
        {
            // Packages are read as they are and written as they should be: what is written keeps the rules of its tables.
            throw Fault(TransformFaults.Unsound, "no transform can be made of it: " + TerminalText.OneLine(fault.Message), "packager lint says what is wrong with a package");
        }
    }

    private void Write(MsiDatabase package, MsiDatabase changed, string output)
    {
        if (DatabaseChanges.Between(package, changed).IsEmpty) throw Fault(TransformFaults.NoChange, "nothing would change", "name what should: --set NAME=VALUE, --instance NAME or --to OTHER.msi");
        var partial = output + ".partial";
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create)) TransformWriter.Write(package, changed, Conditions, stream);
            MsiDatabaseReader.Open(partial).Dispose();
            File.Move(partial, output, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    // What a customer sets holds for every release; what two packages differ in holds for the first of them alone.
    private TransformConditions Conditions => Target is null
        ? TransformConditions.UpgradeCode
        : TransformConditions.UpgradeCode | TransformConditions.Language | TransformConditions.UpdateVersion | TransformConditions.SameVersion;

    private void Check(MsiDatabase package)
    {
        if (package.Property("ProductCode") is null || package.Property("UpgradeCode") is null)
            throw Fault(TransformFaults.NoIdentity, "the package has no product code or no upgrade code", "make it anew with msi.upgrade_code");
        var diagnostics = new DiagnosticBag();
        foreach (var property in Properties.Where(p => p.IndexOf('=', StringComparison.Ordinal) is var end && (end < 0 || !PropertyTransform.IsName(p[..end]))))
            diagnostics.Add(TransformFaults.PropertyName, new SourceLocation("--set", 0, 0), $"'{property}' is not NAME=VALUE", "for example --set INSTALLFOLDER=D:\\Apps");
        if (Instance is { } name && !InstanceTransform.IsName(name))
            diagnostics.Add(TransformFaults.InstanceName, new SourceLocation("--instance", 0, 0), $"'{name}' cannot name an instance", "use 1 to 32 letters, digits and hyphens");
        diagnostics.ThrowIfErrors();
    }

    private MsiDatabase Changed(MsiDatabase package, MsiDatabase? target)
    {
        if (target is not null)
        {
            if (package.Tables.FirstOrDefault(table => target.Table(table.Name) is { } other && !SameColumns(table, other)) is { } differs)
                throw Fault(TransformFaults.OtherColumns, $"the table {differs.Name} has other columns in {Target}", "deliver the other package itself");
        }

        var changed = target ?? package;
        if (Instance is { } instance) changed = InstanceTransform.Apply(changed, instance);
        if (!Properties.IsEmpty) changed = PropertyTransform.Apply(changed, Properties.Select(p => p.Split('=', 2)).GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.Last()[1]));
        return changed;
    }

    private static bool SameColumns(MsiTable left, MsiTable right) =>
        left.Definition.Columns.Select(c => (c.Name, c.TypeWord)).SequenceEqual(right.Definition.Columns.Select(c => (c.Name, c.TypeWord)));

    private UserFaultException Fault(DiagnosticDescriptor descriptor, string message, string hint) =>
        new(descriptor.At(new SourceLocation(Package, 0, 0), message, hint));
}
