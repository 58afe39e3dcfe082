namespace Packager.Cli;

/// <summary>What stderr can show.</summary>
internal static class Terminal
{
    /// <summary>Whether a person watches: not in CI, not in a pipe.</summary>
    public static bool IsWatched { get; } = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("CI") is null;

    /// <summary>Whether colours are wanted (no-color.org).</summary>
    public static bool HasColour { get; } = IsWatched && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
