using System.Collections.Immutable;
using System.Globalization;
using Packager.Apt;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Publishing;

/// <summary>From the words of the <c>repository</c> block to settings.</summary>
internal static class RepositorySectionReading
{
    /// <summary>Reads the settings.</summary>
    /// <param name="section">The block.</param>
    /// <param name="folder">The manifest's folder.</param>
    /// <param name="origin">Who publishes unless the block says.</param>
    /// <param name="bag">Receives PKG4005 and PKG4023.</param>
    public static RepositorySettings Settings(RepositorySection section, string folder, string origin, DiagnosticBag bag)
    {
        var settings = new RepositorySettings { Origin = Line(section.Origin, bag) ?? origin };
        return settings with
        {
            Label = Line(section.Label, bag), Description = Line(section.Description, bag), Component = Name(section.Component, bag) ?? settings.Component,
            Architectures = [.. section.Architectures.Select(name => Name(name, bag)).OfType<string>()],
            HasContents = section.Contents?.Value ?? true, HasTranslations = section.Translations?.Value ?? true, ValidFor = Duration(section.ValidFor, bag),
            KeptGenerations = Number(section.KeepStates, bag) ?? settings.KeptGenerations, KeptFor = Duration(section.KeepFor, bag) ?? settings.KeptFor,
            Channels = Channels(section, folder, bag),
        };
    }

    /// <summary>Reads where users find it: it becomes a line of their sources and links of the page.</summary>
    public static string? Address(Located<string>? text, DiagnosticBag bag)
    {
        if (text is not { Value.Length: > 0 } given) return null;
        if (Uri.TryCreate(given.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !given.Value.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) return given.Value;
        bag.Add(RepositoryFaults.Settings, given.Location, $"'{TerminalText.OneLine(given.Value)}' is no address that apt fetches from", "write https://apt.example.com, or with a path behind it");
        return null;
    }

    // Of two that have one name the first counts.
    private static ImmutableDictionary<string, ChannelSettings> Channels(RepositorySection section, string folder, DiagnosticBag bag)
    {
        var channels = ImmutableDictionary<string, ChannelSettings>.Empty;
        foreach (var channel in section.Channels)
            if (Name(channel.Name, bag) is { } name && !channels.ContainsKey(name)) channels = channels.Add(name, Channel(channel, folder, bag));
        return channels;
    }

    private static ChannelSettings Channel(ChannelSection section, string folder, DiagnosticBag bag)
    {
        var settings = new ChannelSettings
        {
            Codename = Name(section.Codename, bag), NotAutomatic = section.NotAutomatic?.Value ?? false, ButAutomaticUpgrades = section.ButAutomaticUpgrades?.Value ?? false,
            Base = [.. section.Base.Select(path => Path.Combine(folder, path.Value))],
        };
        if (settings is { ButAutomaticUpgrades: true, NotAutomatic: false })
            bag.Add(RepositoryFaults.Settings, section.Location, "'but_automatic_upgrades' means nothing without 'not_automatic'", "add 'not_automatic: true'");
        return settings;
    }

    /// <summary>A value of one line: a line break would end the field and begin another.</summary>
    public static string? Line(Located<string>? text, DiagnosticBag bag)
    {
        if (text is not { } given || given.Value.Length == 0) return null;
        if (given.Value.Any(char.IsControl)) bag.Add(RepositoryFaults.Settings, given.Location, "the value has a line break or a control character", "write it on one line");
        return given.Value;
    }

    private static string? Name(Located<string>? text, DiagnosticBag bag)
    {
        if (text is not { } given) return null;
        if (!RepositoryNames.IsValid(given.Value)) bag.Add(RepositoryFaults.BadName, given.Location, $"'{TerminalText.OneLine(given.Value)}' cannot stand in a path", "allowed are letters, digits and - + . _ ~, a letter or digit first");
        return given.Value;
    }

    private static int? Number(Located<string>? text, DiagnosticBag bag)
    {
        if (text is not { } given) return null;
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        bag.Add(RepositoryFaults.Settings, given.Location, $"'{given.Value}' is no number from 1");
        return null;
    }

    private static TimeSpan? Duration(Located<string>? text, DiagnosticBag bag)
    {
        if (text is not { Value.Length: > 1 } given) return null;
        var unit = given.Value[^1] switch { 'd' => TimeSpan.FromDays(1), 'h' => TimeSpan.FromHours(1), _ => TimeSpan.Zero };
        if (unit > TimeSpan.Zero && int.TryParse(given.Value.AsSpan()[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 100_000) return count * unit;
        bag.Add(RepositoryFaults.Settings, given.Location, $"'{given.Value}' is no time", "write days or hours, such as 14d or 36h");
        return null;
    }
}
