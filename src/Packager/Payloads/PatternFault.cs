using Packager.Model;

namespace Packager.Payloads;

/// <summary>Reports a glob that cannot be read.</summary>
internal static class PatternFault
{
    /// <summary>Reports it.</summary>
    public static void Report(GatherContext context, Located<string> pattern, string fault) =>
        context.Diagnostics.Add(ContentsFaults.BadPattern, pattern.Location, $"the pattern '{pattern.Value}' cannot be read: {fault}",
            @"put a backslash before a character that is meant itself, or say disable_globbing: true");
}
