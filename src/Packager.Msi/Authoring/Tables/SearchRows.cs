using System.Globalization;

namespace Packager.Msi;

/// <summary>What is looked for before installation and what must hold: the tables AppSearch, RegLocator, DrLocator, Signature and LaunchCondition.</summary>
internal static class SearchRows
{
    private const int In64BitRegistry = 16;
    private const int OnlyDetect = 0x002;
    private const int MinInclusive = 0x100;
    private const int MaxInclusive = 0x200;

    public static void Add(MsiAuthoring authoring)
    {
        foreach (var search in authoring.Package.Searches)
        {
            authoring.Rows.Location = search.Location;
            authoring.Search(search);
        }

        foreach (var condition in authoring.Package.Conditions)
        {
            authoring.Rows.Location = condition.Location;
            // What is installed can always be removed; and repaired, unless that would write what the condition is about.
            var passed = condition.HoldsForRepairs ? "(Installed AND NOT REINSTALL AND NOT ADDLOCAL)" : "Installed";
            authoring.Rows.Add("LaunchCondition", $"{passed} OR ({condition.Condition})", condition.Message);
        }
    }

    /// <summary>Fills a property.</summary>
    public static void Search(this MsiAuthoring authoring, MsiSearch search)
    {
        authoring.Properties.Secure(search.Property);
        switch (search)
        {
            case MsiRegistrySearch registry: Add(authoring, registry); break;
            case MsiFileSearch file: Add(authoring, file); break;
            case MsiProductSearch product: Add(authoring, product); break;
        }
    }

    private static void Add(MsiAuthoring authoring, MsiRegistrySearch search)
    {
        var rows = authoring.Rows;
        var is64Bit = search.Is64Bit ?? authoring.Package.Platform.Is64Bit();
        var whole = $"search/{search.Root}/{search.Key}/{search.Name}".ToLowerInvariant();
        // What sets it apart besides the value, where anything does.
        if (search.Kind != MsiRegistrySearchKind.Value || search.Is64Bit is not null)
            whole += string.Create(CultureInfo.InvariantCulture, $"/{search.Kind}/{is64Bit}/{search.Below}/{search.Depth}/{search.File}");
        var key = MsiIdentifier.For(search.Property, whole);
        rows.Add("AppSearch", search.Property, key);
        var locator = search.Kind == MsiRegistrySearchKind.Folder && (search.File is not null || search.Below is not null) ? MsiIdentifier.For(search.Property + "_Folder", whole) : key;
        rows.Add("RegLocator", locator, (int)search.Root, search.Key, search.Name, (int)search.Kind | (is64Bit ? In64BitRegistry : 0));
        if (locator != key) rows.Add("DrLocator", key, locator, search.Below, search.Depth);
        Sign(rows, key, search.File);
    }

    private static void Add(MsiAuthoring authoring, MsiFileSearch search)
    {
        var key = MsiIdentifier.For(search.Property, string.Create(CultureInfo.InvariantCulture, $"search/{search.Folder}/{search.Depth}/{search.File}").ToLowerInvariant());
        authoring.Rows.Add("AppSearch", search.Property, key);
        authoring.Rows.Add("DrLocator", key, null, search.Folder, search.Depth);
        Sign(authoring.Rows, key, search.File);
    }

    private static void Add(MsiAuthoring authoring, MsiProductSearch search)
    {
        var attributes = OnlyDetect | MinInclusive | (search.Most is null ? 0 : MaxInclusive);
        authoring.Rows.Add("Upgrade", search.UpgradeCode.Text(), search.Least.ToString(), search.Most?.ToString(), null, attributes, null, search.Property);
    }

    private static void Sign(RowSet rows, string key, MsiSignature? file)
    {
        if (file is not null) rows.Add("Signature", key, file.Name, Text(Before(file.Least)), Text(file.Most));
    }

    // A file of exactly the lowest version is passed over where the languages differ, so the version before stands there.
    private static Version? Before(Version? least) => least switch
    {
        null => null,
        { Revision: > 0 } => new Version(least.Major, least.Minor, least.Build, least.Revision - 1),
        { Build: > 0 } => new Version(least.Major, least.Minor, least.Build - 1, ushort.MaxValue),
        { Minor: > 0 } => new Version(least.Major, least.Minor - 1, ushort.MaxValue, ushort.MaxValue),
        _ => least,
    };

    private static string? Text(Version? version) => version is null ? null
        : string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{Math.Max(version.Build, 0)}.{Math.Max(version.Revision, 0)}");
}
