using Packager.Debian;
using Packager.Model;
using Packager.Signing;

namespace Packager.Manifest;

/// <summary>Checks the <c>deb</c> block.</summary>
internal static class DebSectionCheck
{
    // Fields that have a key of their own, and that key; Enhances has one in our dialect alone.
    private static readonly Dictionary<string, string> s_taken = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Package"] = "name", ["Version"] = "version", ["Section"] = "section", ["Priority"] = "priority", ["Architecture"] = "arch",
        ["Architecture-Variant"] = "deb.arch_variant", ["Maintainer"] = "maintainer", ["Homepage"] = "homepage", ["Description"] = "description",
        ["Depends"] = "depends", ["Pre-Depends"] = "deb.predepends", ["Recommends"] = "recommends", ["Suggests"] = "suggests",
        ["Enhances"] = "enhances", ["Conflicts"] = "conflicts", ["Breaks"] = "deb.breaks", ["Replaces"] = "replaces", ["Provides"] = "provides",
        ["Installed-Size"] = "",
    };

    // Fields in which dpkg takes certain words alone (deb-control(5)).
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Multi-Arch"] = ["no", "same", "foreign", "allowed"], ["Essential"] = ["yes", "no"], ["Protected"] = ["yes", "no"],
    };

    /// <summary>Reports faults of fields, triggers the architecture and the signature (PKG1114, PKG1115, PKG1118, PKG1119, PKG1127, PKG1128, PKG2016, PKG2017).</summary>
    public static void Check(PackageManifest manifest, Target target, DiagnosticBag bag)
    {
        var deb = manifest.Deb;
        if (deb.Arch is { } arch && !arch.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            bag.Add(ValueFaults.UnknownArchitecture, arch.Location, $"'{arch.Value}' is no architecture of Debian", "it is one of " + string.Join(", ", Architecture.Known));
        if (deb.ArchVariant is { } variant && variant.Value.Replace("amd64", "", StringComparison.Ordinal) is not ("v1" or "v2" or "v3" or "v4"))
            bag.Add(ValueFaults.ArchitectureVariant, variant.Location, $"'{variant.Value}' is no variant of amd64", "it is one of v1, v2, v3, v4");
        foreach (var (name, value) in deb.Fields)
        {
            if (CheckField(name, value.Location, manifest.Dialect, bag)) CheckValue(name, value, manifest.Deb.ArchitectureFor(target), bag);
        }

        foreach (var trigger in Triggers(deb.Triggers)) CheckTrigger(trigger, bag);
        DebSignature.Read(manifest, bag);
    }

    /// <summary>Whether deb822(5) allows a name: printable ASCII but blank and colon, not beginning with '#' or '-'.</summary>
    internal static bool IsFieldName(string name) => name.Length > 0 && name[0] is not ('#' or '-') && name.All(c => c is > ' ' and < '\u007f' and not ':');

    /// <summary>Whether <c>deb.fields</c> may hold a field.</summary>
    internal static bool CheckField(string name, SourceLocation location, Dialects dialect, DiagnosticBag bag)
    {
        var faults = bag.Count;
        if (!IsFieldName(name))
            bag.Add(ValueFaults.FieldName, location, $"'{name}' cannot be the name of a control field", "field names are letters, digits and hyphens, such as Bugs or X-Origin");
        else if (s_taken.TryGetValue(name, out var key) && !(dialect == Dialects.Nfpm && key == "enhances"))
            bag.Add(ValueFaults.FieldTaken, location, $"the field '{name}' is written by Packager itself", key.Length == 0 ? "remove it" : $"use the key '{key}'");
        return bag.Count == faults;
    }

    // dpkg refuses a package with any other value.
    private static void CheckValue(string name, Located<string> value, string architecture, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(value.Value) || !s_words.TryGetValue(name, out var words)) return;
        if (!words.Contains(value.Value.Trim(), StringComparer.OrdinalIgnoreCase))
            bag.Add(ValueFaults.FieldValue, value.Location, $"'{name}' cannot be '{value.Value}'", "it is one of " + string.Join(", ", words));
        else if (value.Value.Trim().Equals("same", StringComparison.OrdinalIgnoreCase) && architecture == Architecture.All)
            bag.Add(ValueFaults.FieldValue, value.Location, $"'{name}' cannot be 'same' in a package for all architectures", "write foreign, or leave it out");
    }

    /// <summary>Reports a name that no trigger can have.</summary>
    internal static void CheckTrigger(Located<string> trigger, DiagnosticBag bag)
    {
        if (trigger.Value.Length == 0 || trigger.Value.Any(c => c is <= ' ' or >= '\u007f'))
            bag.Add(ValueFaults.Trigger, trigger.Location, $"'{trigger.Value}' cannot be the name of a trigger", "triggers are names such as ldconfig, or absolute paths without blanks");
    }

    private static IEnumerable<Located<string>> Triggers(TriggersSection triggers) =>
        [.. triggers.Interest, .. triggers.InterestAwait, .. triggers.InterestNoawait, .. triggers.Activate, .. triggers.ActivateAwait, .. triggers.ActivateNoawait];
}
