using System.Collections.Frozen;

namespace Packager.Debian;

/// <summary>Control fields as such: whether they are known, whether they say anything, and the two with closed sets of values (Policy 2.4, 2.5).</summary>
internal sealed class FieldCheck : LintCheck
{
    private static readonly FrozenSet<string> s_fields = Words("""
        Package Package-Type Version Architecture Depends Pre-Depends Recommends Suggests Enhances Conflicts Provides Replaces Breaks Essential
        Maintainer Section Priority Source Description Installed-Size Python-Version Homepage Bugs Origin Multi-Arch Build-Ids Built-Using
        Ruby-Versions Ghc-Package Gstreamer-Version Gstreamer-Elements Gstreamer-Uri-Sources Gstreamer-Uri-Sinks Gstreamer-Encoders
        Gstreamer-Decoders Lua-Versions Auto-Built-Package X-Cargo-Built-Using
        """);

    private static readonly FrozenSet<string> s_sections = Words("""
        admin cli-mono comm database debian-installer debug devel doc editors education electronics embedded fonts games gnome gnu-r gnustep golang
        graphics hamradio haskell httpd interpreters introspection java javascript kde kernel libdevel libs lisp localization mail math metapackages
        misc net news ocaml oldlibs otherosfs perl php python raku ruby rust science shells sound tasks tex text utils vcs video web x11 xfce zope
        """);

    private static readonly FrozenSet<string> s_areas = Words("contrib non-free non-free-firmware");
    private static readonly FrozenSet<string> s_priorities = Words("required important standard optional extra");

    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var (name, value) in subject.Control.Fields)
        {
            if (string.IsNullOrWhiteSpace(value)) report.AddField(LintTags.EmptyField, name, name);
            if (!s_fields.Contains(name)) report.AddField(LintTags.UnknownField, name, name);
        }

        if (subject.Control["Section"]?.Trim() is { } section) CheckSection(section, report);
        if (subject.Control["Priority"]?.Trim() is { } priority) CheckPriority(priority, report);
    }

    private static void CheckSection(string section, LintReport report)
    {
        var slash = section.IndexOf('/', StringComparison.Ordinal);
        var isKnown = s_sections.Contains(section[(slash + 1)..]) && (slash < 0 || s_areas.Contains(section[..slash]));
        // Alone it has a tag of its own, for a template that nobody filled in.
        if (!isKnown && section != "unknown") report.AddField(LintTags.UnknownSection, "Section", section);
    }

    private static void CheckPriority(string priority, LintReport report)
    {
        if (priority == "extra") report.AddField(LintTags.PriorityExtra, "Priority");
        if (!s_priorities.Contains(priority)) report.AddField(LintTags.UnknownPriority, "Priority", priority);
    }

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
