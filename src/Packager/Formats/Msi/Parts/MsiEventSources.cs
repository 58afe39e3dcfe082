using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.event_sources</c>.</summary>
internal sealed class MsiEventSources(MsiPartContext context)
{
    // What an application for today's .NET brings when it writes to the event log, by which its messages come out as they are.
    private const string OwnMessages = "System.Diagnostics.EventLog.Messages.dll";
    private const int LongestName = 200;

    public ImmutableArray<MsiEventSource> Read()
    {
        var entries = context.Msi.EventSources;
        if (entries.IsEmpty || context.Package.Scope == MsiScope.PerMachine) return [.. entries.Select(Read).OfType<MsiEventSource>()];
        context.Refuse(MsiPartFaults.NeedsMachine, entries[0].Location, "only the machine has an event log", "take 'scope' out of msi, or the sources out of it");
        return [];
    }

    private MsiEventSource? Read(MsiEventSourceEntry entry)
    {
        var name = entry.Name ?? new Located<string>(context.Package.Product.Name, entry.Location);
        var log = entry.Log ?? new Located<string>("Application", entry.Location);
        if (!IsPossible(name) || !IsPossible(log)) return null;
        if (string.Equals(log.Value, "Security", StringComparison.OrdinalIgnoreCase))
        {
            context.Refuse(MsiPartFaults.BadEventSource, log.Location, "only Windows writes to the log Security", "take Application, or a log of the product's own");
            return null;
        }

        var file = entry.MessageFile is { } given ? context.Target(given)?.Path : Standard();
        var categories = Categories(entry.Categories);
        if (file is null) return null;
        return new MsiEventSource
        {
            Log = log.Value, Name = name.Value, MessageFile = file, CategoryFile = categories > 0 ? file : null, Categories = categories,
            Feature = context.Features.Named(entry.Feature, MsiFeature.MainId), Location = entry.Location,
        };
    }

    private bool IsPossible(Located<string> name) => name.Value.Length is > 0 and <= LongestName && !name.Value.Contains('\\', StringComparison.Ordinal)
        || context.Refuse(MsiPartFaults.BadEventSource, name.Location, $"'{name.Value}' cannot be a name in the event log", "use at most 200 characters without backslashes") is not null;

    // A file of messages is read as data, whatever machine it is for; the 32-bit .NET Framework is on every Windows for ARM.
    private string Standard() => context.Payload.Files.FirstOrDefault(file => PayloadPath.Name(file.Path) == OwnMessages) is { } own && context.Places.Of(PayloadPath.Parent(own.Path)) is { } place
        ? place.Below(OwnMessages).ToString()
        : $@"%SystemRoot%\Microsoft.NET\{(context.Package.Platform == MsiPlatform.X64 ? "Framework64" : "Framework")}\v4.0.30319\EventLogMessages.dll";

    private int Categories(Located<string>? categories)
    {
        if (categories is not { } given) return 0;
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 0xFFFF) return number;
        context.Refuse(MsiFaults.BadNumber, given.Location, $"'{given.Value}' is no number of categories", "write how many the file has, up to 65535");
        return 0;
    }
}
