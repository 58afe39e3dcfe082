using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>The triggers member, deb-triggers(5).</summary>
internal static class Triggers
{
    private const string Ldconfig = "ldconfig";

    /// <summary>The manifest's triggers in nfpm's order, and ldconfig's for packages with public libraries (Policy 8.1.1).</summary>
    public static ImmutableArray<TriggerModel> For(PackageManifest manifest, PayloadNature nature, DiagnosticBag diagnostics)
    {
        var section = manifest.Deb.Triggers;
        var triggers = new List<TriggerModel>();
        foreach (var (directive, names) in new[]
        {
            ("interest", section.Interest), ("interest-await", section.InterestAwait), ("interest-noawait", section.InterestNoawait),
            ("activate", section.Activate), ("activate-await", section.ActivateAwait), ("activate-noawait", section.ActivateNoawait),
        })
        {
            foreach (var name in names)
            {
                DebSectionCheck.CheckTrigger(name, diagnostics);
                triggers.Add(new(directive, name));
            }
        }

        if (manifest.Dialect == Dialects.Packager && nature.HasPublicLibraries && !triggers.Exists(t => t.Name.Value == Ldconfig))
            triggers.Add(new("activate-noawait", new(Ldconfig, SourceLocation.None)));
        return [.. triggers];
    }
}

/// <summary>What <c>deb/triggers.hbs</c> is given.</summary>
/// <param name="Triggers">The lines.</param>
public sealed record TriggersModel(ImmutableArray<TriggerModel> Triggers);

/// <summary>One trigger.</summary>
/// <param name="Directive">For example <c>activate-noawait</c>.</param>
/// <param name="Name">The trigger.</param>
public sealed record TriggerModel(string Directive, Located<string> Name);
