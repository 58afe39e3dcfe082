using System.Globalization;

namespace Packager.Msi;

/// <summary>The bits of CustomAction.Type that the package's own actions have ("Custom Action In-Script Execution Options").</summary>
[Flags]
internal enum DeferredOptions
{
    Library = 0x1,
    Continue = 0x40,
    Rollback = 0x100,
    Deferred = 0x400,
    NoImpersonation = 0x800,
    HiddenTarget = 0x2000,
}

/// <summary>Deferred actions in the library that comes along in the Binary table, each with the actions that hand it its data.</summary>
internal static class DeferredActions
{
    /// <summary>The library's key in the Binary table.</summary>
    public const string Library = "PackagerSteps";

    /// <summary>Adds one.</summary>
    /// <param name="authoring">The package.</param>
    /// <param name="action">The action's key.</param>
    /// <param name="entry">The function of the library.</param>
    /// <param name="options">Its type's options.</param>
    /// <param name="fields">What it is told: formatted texts.</param>
    /// <param name="number">Its place in the sequence.</param>
    /// <param name="condition">When it runs.</param>
    public static void Defer(this MsiAuthoring authoring, string action, string entry, DeferredOptions options, IReadOnlyCollection<string> fields, int number, string condition)
    {
        var rows = authoring.Rows;
        if (!rows.Has("Binary") || !rows.All.Any(row => row.Table == "Binary" && (string?)row.Cells[0] == Library))
            rows.Add("Binary", Library, NativeProgram.InstallSteps(authoring.Package.Platform));
        rows.Add("CustomAction", action, (int)(options | DeferredOptions.Library | DeferredOptions.Deferred), Library, entry);
        authoring.Actions.Add(new SequencedAction(action, number, SequenceTables.InstallExecute, condition));
        var piece = 0;
        foreach (var target in ActionData.Targets(action, ActionData.Join(fields)))
        {
            piece++;
            // Folders are known by then; conditions may not be, and a property that nobody reads harms nobody.
            var name = string.Create(CultureInfo.InvariantCulture, $"{action}.{piece}");
            authoring.SetProperty(name, action, target, authoring.StepNumbers.Take(StepNumbers.Data, rows.Location), SequenceTables.InstallExecute);
        }
    }
}
