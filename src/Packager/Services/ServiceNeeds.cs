using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Packager.Services;

/// <summary>What the words of <c>needs</c> are called on a Debian system.</summary>
internal static partial class ServiceNeeds
{
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["postgresql"] = "postgresql.service",
        ["mariadb"] = "mariadb.service",
        ["mysql"] = "mysql.service",
        ["redis"] = "redis-server.service",
        ["memcached"] = "memcached.service",
        ["rabbitmq"] = "rabbitmq-server.service",
        ["network-online"] = "network-online.target",
        ["time-sync"] = "time-sync.target",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words, sorted.</summary>
    public static IEnumerable<string> Words => Units.Keys.Order(StringComparer.Ordinal);

    /// <summary>The unit of a word, or the word itself when it is a unit's full name; null when it is neither.</summary>
    public static string? UnitOf(string word) => Units.GetValueOrDefault(word) ?? (FullNames().IsMatch(word) ? word : null);

    [GeneratedRegex("^[A-Za-z0-9:_.@\\\\-]{1,200}\\.(service|socket|target|mount|path|timer|device)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex FullNames();
}
