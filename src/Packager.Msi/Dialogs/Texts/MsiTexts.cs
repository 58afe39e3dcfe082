using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>All texts of one language by their keys, such as <c>welcome.title</c> or <c>errors.1301</c>. Values are Windows Installer's Formatted or Template texts.</summary>
/// <param name="Language">What it is called, for example <c>de</c>.</param>
/// <param name="Lcid">Its Windows language id; the property ProductLanguage.</param>
/// <param name="Values">The texts.</param>
public sealed record MsiTexts(string Language, int Lcid, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>The part for the Error table, by number.</summary>
    public const string Errors = "errors";

    /// <summary>The part for ActionText.Description, by action.</summary>
    public const string Actions = "actions";

    /// <summary>The part for ActionText.Template, by action.</summary>
    public const string Details = "details";

    /// <summary>The part for the UIText table.</summary>
    public const string Words = "words";

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">The language lacks it, which is diagnosed when its file is read.</exception>
    public string this[string key] => Values.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"the language '{Language}' has no text '{key}'");

    /// <summary>The texts of one part by what follows its name.</summary>
    public IEnumerable<(string Key, string Text)> Part(string part) =>
        Values.Where(text => text.Key.StartsWith(part + ".", StringComparison.Ordinal)).Select(text => (text.Key[(part.Length + 1)..], text.Value));
}
