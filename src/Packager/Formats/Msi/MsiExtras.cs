using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps what the <c>msi</c> block adds to the contents: registry, shortcuts, environment, conditions.</summary>
internal sealed class MsiExtras(PackageManifest manifest, MsiProduct product, MsiScope scope, WindowsPlaces places, MsiFeatures features, MsiContents contents, DiagnosticBag diagnostics)
{
    private readonly MsiSection _msi = manifest.Msi;

    /// <summary>The package with all of them.</summary>
    public MsiPackage AddTo(MsiPackage package)
    {
        WindowsVariables.Check(_msi.Environment, diagnostics);
        return package with
        {
            Registry = [.. _msi.Registry.Select(Value).OfType<MsiRegistryValue>()],
            Shortcuts = [.. _msi.Shortcuts.Select(Shortcut).OfType<MsiShortcut>()],
            Environment = [.. package.Environment, .. _msi.Environment.Select(variable => new MsiEnvironmentVariable(variable.Key, variable.Value.Value, MsiEnvironmentPart.Whole, variable.Value.Location))],
            Conditions = [.. _msi.Conditions.Select(Condition).OfType<MsiLaunchCondition>()],
        };
    }

    private MsiRegistryValue? Value(MsiRegistryEntry entry)
    {
        if (Need(entry.Key, "key", entry.Location) is not { } key) return null;
        var root = entry.Root?.Value switch
        {
            "machine" => RegistryRoot.LocalMachine,
            "user" => RegistryRoot.CurrentUser,
            "classes" => RegistryRoot.ClassesRoot,
            _ => scope switch { MsiScope.PerMachine => RegistryRoot.LocalMachine, MsiScope.PerUser => RegistryRoot.CurrentUser, _ => RegistryRoot.MachineOrUser },
        };
        return new MsiRegistryValue(root, key.Trim('\\'), entry.Name?.Value, Written(entry), entry.Location) { Feature = features.Named(entry.Feature, MsiFeature.MainId) };
    }

    private string? Written(MsiRegistryEntry entry)
    {
        var value = entry.Value?.Value ?? "";
        var location = entry.Value?.Location ?? entry.Location;
        switch (entry.Type?.Value)
        {
            case "expand": return "#%" + value;
            case "multi": return string.Concat(value.TrimEnd('\n').Split('\n').Select(line => "[~]" + line.TrimEnd('\r'))) + "[~]";
            case "dword":
                if (uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return "#" + ((int)number).ToString(CultureInfo.InvariantCulture);
                diagnostics.Add(MsiFaults.BadNumber, location, $"'{value}' is no number up to 4294967295", "write it in decimal digits");
                return null;
            case "binary":
                if (value.Length % 2 == 0 && value.All(char.IsAsciiHexDigit)) return "#x" + value;
                diagnostics.Add(MsiFaults.BadNumber, location, $"'{value}' is no row of bytes", "write two hexadecimal digits for each, for example 00ff");
                return null;
            // A number sign at the beginning would make another kind of value of it.
            default: return value.StartsWith('#') ? "#" + value : value;
        }
    }

    private MsiShortcut? Shortcut(MsiShortcutEntry entry)
    {
        if (Need(entry.Target, "target", entry.Location) is not { } target) return null;
        if (Roots.Resolve(target, manifest.Name?.Value ?? "").Path is not { } path)
        {
            diagnostics.Add(MsiFaults.MissingFile, entry.Target!.Value.Location, $"'{target}' is the dst of no file", "write it as contents does, for example app/guestbook.exe");
            return null;
        }

        CheckName(entry);
        var folder = entry.Place?.Value switch { "desktop" => "DesktopFolder", "startup" => "StartupFolder", _ => "ProgramMenuFolder" };
        return new MsiShortcut
        {
            Folder = new MsiPlace(folder, [.. (entry.Folder?.Value ?? "").Split(['\\', '/'], StringSplitOptions.RemoveEmptyEntries)]),
            Name = entry.Name?.Value ?? product.Name, Target = places.Translate(path), Arguments = entry.Arguments?.Value is { } arguments ? WindowsText.Literal(arguments) : null,
            Description = entry.Description?.Value, Icon = Icon(entry.Icon), Location = entry.Location,
            Feature = features.Named(entry.Feature, contents.FeatureOf(path) ?? MsiFeature.MainId),
        };
    }

    private void CheckName(MsiShortcutEntry entry)
    {
        var name = entry.Name ?? MsiIdentity.ProductName(manifest);
        var parts = (entry.Folder?.Value ?? "").Split(['\\', '/'], StringSplitOptions.RemoveEmptyEntries).Select(part => (part, entry.Folder!.Value.Location)).Append((name.Value, name.Location));
        foreach (var (part, location) in parts)
        {
            if (WindowsNames.Objection(part) is { } objection) diagnostics.Add(MsiFaults.ReservedName, location, $"a shortcut cannot lie at '{part}', which {objection}", "write a name that a file can have");
        }
    }

    private Content? Icon(Located<string>? icon)
    {
        if (icon is not { } given) return null;
        var path = Path.Combine(manifest.Folder, given.Value);
        if (File.Exists(path)) return Content.FromFile(path);
        diagnostics.Add(MsiFaults.MissingFile, given.Location, $"there is no file '{given.Value}'", "name it as it lies from the manifest's folder");
        return null;
    }

    private MsiLaunchCondition? Condition(MsiConditionEntry entry)
    {
        if (Need(entry.Condition, "condition", entry.Location) is not { } condition || Need(entry.Message, "message", entry.Location) is not { } message) return null;
        return ConditionText.Passes(entry.Condition!.Value, diagnostics) ? new MsiLaunchCondition(condition, message, entry.Location) : null;
    }

    private string? Need(Located<string>? value, string key, SourceLocation location)
    {
        if (value is { } given && !string.IsNullOrWhiteSpace(given.Value)) return given.Value;
        diagnostics.Add(MsiFaults.MissingKey, location, $"the entry has no '{key}'", $"write '{key}: …'");
        return null;
    }
}
