using System.Globalization;

namespace Packager.Msi;

/// <summary>Steps as deferred custom actions, what undoes each before it in the sequence ("Rollback Custom Actions").</summary>
internal static class StepRows
{
    private const string Entry = "RunStep";

    public static void Add(MsiAuthoring authoring)
    {
        foreach (var step in authoring.Package.Steps)
        {
            authoring.Rows.Location = step.Location;
            var options = (step.Impersonates || authoring.Package.Scope == MsiScope.PerUser ? 0 : DeferredOptions.NoImpersonation) | (step.IsSecret ? DeferredOptions.HiddenTarget : 0);
            // What undoes a step runs when the step itself fails, too, so it is written down first.
            if (step.Rollback is { } rollback) Add(authoring, step, "Undo", rollback, options | DeferredOptions.Rollback, isVital: false);
            Add(authoring, step, "Run", step.Run, options, step.IsVital);
            AddProperties(authoring, step);
        }
    }

    // What somebody types reaches the part that runs as the system only when the package says so.
    private static void AddProperties(MsiAuthoring authoring, MsiStep step)
    {
        foreach (var property in step.PublicProperties.Where(property => authoring.Package.NamedFolders.All(folder => folder.Id != property)))
        {
            authoring.Properties.Secure(property);
            if (step.IsSecret) authoring.Properties.Hide(property);
        }
    }

    private static void Add(MsiAuthoring authoring, MsiStep step, string verb, MsiStepCommand command, DeferredOptions options, bool isVital)
    {
        var action = MsiIdentifier.For($"{verb}_{step.Name}", $"step/{verb}/{step.Name}");
        string[] fields =
        [
            FormattedText.Escape(step.Name), step.Timeout.ToString(CultureInfo.InvariantCulture), isVital ? "fail" : "continue", step.IsSecret ? "secret" : "open",
            command.Program, command.Folder, .. command.Arguments,
        ];
        authoring.Defer(action, Entry, options | (isVital ? 0 : DeferredOptions.Continue), fields, authoring.StepNumbers.Take(StepNumbers.RangeOf(step), step.Location), StepConditions.Of(step));
        authoring.Rows.Add("ActionText", action, step.Name, null);
        if (step.IsSecret) authoring.Properties.Hide(action);
    }
}
