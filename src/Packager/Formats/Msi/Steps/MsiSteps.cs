using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.steps</c>.</summary>
internal sealed class MsiSteps(MsiPartContext context, WindowsPrograms programs)
{
    private const MsiStepMoments Removals = MsiStepMoments.Remove | MsiStepMoments.Purge | MsiStepMoments.Replace;
    private const int Day = 86400;
    private const int Hour = 3600;

    private static readonly FrozenDictionary<string, MsiStepMoments> s_moments = new Dictionary<string, MsiStepMoments>(StringComparer.Ordinal)
    {
        ["install"] = MsiStepMoments.Install, ["upgrade"] = MsiStepMoments.Upgrade, ["repair"] = MsiStepMoments.Repair,
        ["remove"] = MsiStepMoments.Remove, ["purge"] = MsiStepMoments.Purge, ["replace"] = MsiStepMoments.Replace,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them in the order of the manifest, those of the firewall before: what a rule lets through may be reached as soon as something runs.</summary>
    public static ImmutableArray<MsiStep> ReadAll(MsiPartContext context)
    {
        var programs = new WindowsPrograms(context);
        var steps = new MsiSteps(context, programs);
        ImmutableArray<MsiStep> all = [.. new FirewallRules(context, programs).Read(), .. context.Msi.Steps.Select(steps.Read).OfType<MsiStep>()];
        StepNames.Check(all, context.Diagnostics);
        return all;
    }

    private MsiStep? Read(MsiStepEntry entry)
    {
        if (entry.Run.IsEmpty)
        {
            context.Diagnostics.Add(MsiFaults.MissingKey, entry.Location, "the step has no 'run'", "write 'run: PROGRAM ARGUMENT …'");
            return null;
        }

        var (when, at) = (When(entry), At(entry.At?.Value));
        CheckMoments(entry, when);
        CheckLines(entry);
        var program = programs.Find(entry.Run[0]);
        var undoing = entry.Rollback.IsEmpty ? null : programs.Find(entry.Rollback[0]);
        if (program is null) return null;
        return new MsiStep
        {
            Name = NameOf(entry), When = when, At = at, Feature = program.Feature,
            Run = Command(program, entry.Run, entry.WorkingDirectory), Rollback = undoing is null ? null : Command(undoing, entry.Rollback, entry.WorkingDirectory),
            IsVital = entry.OnFailure?.Value != "continue", Impersonates = entry.Account?.Value == "user", Timeout = Timeout(entry.Timeout),
            IsSecret = entry.Secret?.Value == true, Location = entry.Location,
        };
    }

    // A program that runs at several moments says which one it is.
    private string NameOf(MsiStepEntry entry)
    {
        if (entry.Name is { } given) return given.Value;
        var program = entry.Run[0].Value;
        var isAlone = context.Msi.Steps.Count(other => other.Name is null && !other.Run.IsEmpty && string.Equals(other.Run[0].Value, program, StringComparison.OrdinalIgnoreCase)) == 1;
        return isAlone ? program : string.Join(", ", [program, .. entry.When.IsEmpty ? ["install", "upgrade"] : entry.When.Select(word => word.Value)]);
    }

    private static MsiStepMoments When(MsiStepEntry entry) => entry.When.IsEmpty
        ? MsiStepMoments.Install | MsiStepMoments.Upgrade
        : entry.When.Aggregate(MsiStepMoments.None, (moments, word) => moments | s_moments[word.Value]);

    private static MsiStepPlace At(string? word) => word switch
    {
        "before-files" => MsiStepPlace.BeforeFiles,
        "after-services" => MsiStepPlace.AfterServices,
        _ => MsiStepPlace.BeforeServices,
    };

    private void CheckMoments(MsiStepEntry entry, MsiStepMoments when)
    {
        var location = entry.When.IsEmpty ? entry.Location : entry.When[0].Location;
        var removes = (when & Removals) != 0;
        if (removes && (when & ~Removals) != 0)
            context.Diagnostics.Add(StepFaults.BadMoment, location, "one step cannot belong to an installation and to a removal", "make two steps of it");
        if (removes && entry.At is { } at)
            context.Diagnostics.Add(StepFaults.BadMoment, at.Location, "a removal has one place for steps, before files go", "take 'at' out");
        if (entry.At?.Value == "before-files" && when.HasFlag(MsiStepMoments.Install))
            context.Diagnostics.Add(StepFaults.BadMoment, entry.At.Value.Location, "before the files of a first installation no program of the package is there", "write 'when: upgrade', or take 'at' out");
    }

    // What a step is told has a line for each word.
    private void CheckLines(MsiStepEntry entry)
    {
        var words = entry.Run.Concat(entry.Rollback);
        if (entry.WorkingDirectory is { } folder) words = words.Append(folder);
        foreach (var word in words.Where(word => word.Value.AsSpan().ContainsAny('\r', '\n')))
            context.Diagnostics.Add(StepFaults.BrokenWord, word.Location, "a word of the command has a line break", "hand it over in a file, or write it in one line");
    }

    private MsiStepCommand Command(WindowsProgram program, ImmutableArray<Located<string>> words, Located<string>? folder) =>
        new(program.Path, [.. words.Skip(1).Select(word => StepText.Argument(word.Value, context.Places))])
        {
            Folder = folder is { } given ? StepText.Argument(given.Value, context.Places) : program.Folder.ToString(),
        };

    private int Timeout(Located<string>? timeout)
    {
        if (timeout is not { } given) return Hour;
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Day) return seconds;
        context.Diagnostics.Add(MsiFaults.BadNumber, given.Location, $"'{given.Value}' is no number of seconds up to a day", "write for example 600");
        return Hour;
    }
}
