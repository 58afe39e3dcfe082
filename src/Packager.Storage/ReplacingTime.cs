namespace Packager.Storage;

/// <summary>
/// The time of a file that replaces another one: later by a second at least. Web servers tell times to the second (RFC 9110, 8.8.2), and a client that
/// asks for what is newer than what it has would otherwise not see that the file changed twice within one.
/// </summary>
internal static class ReplacingTime
{
    /// <summary>The time that the new file must be given; null where its own will do.</summary>
    public static DateTimeOffset? Of(DateTimeOffset own, DateTimeOffset replaced) =>
        own.ToUnixTimeSeconds() > replaced.ToUnixTimeSeconds() ? null : DateTimeOffset.FromUnixTimeSeconds(replaced.ToUnixTimeSeconds() + 1);
}
