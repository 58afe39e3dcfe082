using System.CommandLine;
using Packager.Apt;

namespace Packager.Cli.Verbs;

/// <summary>The option that names a channel.</summary>
internal static class ChannelOption
{
    /// <summary>For verbs that want exactly one.</summary>
    public static Option<string> Required() => new("--channel", "-c") { Description = "The channel.", Required = true };

    /// <summary>For verbs that take all of them when none is named.</summary>
    public static Option<string[]> All() => new("--channel", "-c") { Description = "The channel; may be repeated. Without it all of them." };

    /// <summary>Those that are named, or all.</summary>
    public static IReadOnlyList<string> Read(ParseResult parsed, Option<string[]> option, AptRepository repository) =>
        parsed.GetValue(option) is { Length: > 0 } named ? named : repository.Channels();
}
