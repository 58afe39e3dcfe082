using System.Text.RegularExpressions;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>Compiled files: for the right architecture, stripped, dynamically linked (Policy 10.1, 5.6.8).</summary>
internal sealed partial class BinaryCheck : LintCheck
{
    private static readonly string[] s_unneeded = [".comment", ".note"];

    public override void Check(LintSubject subject, LintReport report)
    {
        foreach (var item in subject.Items)
        {
            if (!item.IsFile) continue;
            if (subject.Architecture == "all" && (item.Facts.IsElf || item.Facts.IsArchive)) report.Add(LintTags.BinaryInAll, item);
            if (item.Facts.Elf is { } elf) CheckObject(subject, item, elf, report);
        }
    }

    private static void CheckObject(LintSubject subject, LintItem item, ElfFile elf, LintReport report)
    {
        if (IsForeign(subject.Architecture, item.Name, elf)) report.Add(LintTags.OtherArchitecture, item);
        if (!elf.IsStripped)
        {
            if (!MayKeepSymbols().IsMatch(item.Name) && !subject.Name.EndsWith("-dbg", StringComparison.Ordinal)) report.Add(LintTags.Unstripped, item);
        }
        else if (!KeptForDebugging().IsMatch(item.Name))
        {
            foreach (var section in elf.SectionNames.Intersect(s_unneeded)) report.Add(LintTags.UnneededSection, item, section);
        }

        if (elf.Kind == ElfKind.Executable && elf.Needed.IsEmpty && !MayBeStatic().IsMatch(item.Name) && !subject.Name.EndsWith("-static", StringComparison.Ordinal))
            report.Add(LintTags.Static, item);
    }

    private static bool IsForeign(string architecture, string name, ElfFile elf)
    {
        if (architecture == "all" || name.StartsWith("usr/lib/debug/.build-id/", StringComparison.Ordinal)) return false;
        var machine = ElfArchitecture.Of(elf);
        // Programs of the older machine run on the newer one, and folders named by their width hold them.
        if (machine == architecture || (architecture == "amd64" && machine == "i386")) return false;
        if (architecture is "armel" or "armhf" && machine is "armel" or "armhf") return false;
        var wide = elf.Abi.Class == ElfClass.Bits64;
        return !(wide ? Lib64() : Lib32()).IsMatch(name);
    }

    [GeneratedRegex("(^|/)lib64/")]
    private static partial Regex Lib64();

    [GeneratedRegex("(^|/)lib32/")]
    private static partial Regex Lib32();

    [GeneratedRegex(@"\.k?o$|^(usr/)?lib/debug/|\.gox$|/guile/[^/]+/.*\.go$")]
    private static partial Regex MayKeepSymbols();

    [GeneratedRegex("^(usr/)?lib/(debug|profile)/")]
    private static partial Regex KeptForDebugging();

    [GeneratedRegex(@"^boot/|[.-]static$|^usr/lib/debug/|^sbin/ldconfig$")]
    private static partial Regex MayBeStatic();
}
