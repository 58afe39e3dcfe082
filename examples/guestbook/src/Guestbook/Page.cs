using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Guestbook;

/// <summary>The page: a form, then the entries. Everything that a visitor typed is encoded.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Entries">What is shown, newest first.</param>
/// <param name="HasOlder">Whether there are older entries than these.</param>
/// <param name="Draft">What the form holds.</param>
/// <param name="Faults">What is wrong with the draft, by field.</param>
internal sealed record Page(
    string Title, IReadOnlyList<Entry> Entries, bool HasOlder, NewEntry Draft, IReadOnlyDictionary<string, string[]> Faults)
{
    /// <summary>The whole document.</summary>
    public string ToHtml() =>
        $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>{Encode(Title)}</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml">
          <link rel="stylesheet" href="/guestbook.css">
        </head>
        <body>
          <header>
            <h1>{Encode(Title)}</h1>
            <p>Leave a few words for those who come after you.</p>
          </header>
          <main>
        {Form()}
        {List()}
          </main>
          <footer>Guestbook {Encode(About.Version)} &middot; <a href="/api/entries">the same as JSON</a></footer>
        </body>
        </html>

        """;

    private string Form() =>
        $"""
            <form method="post" action="/">
              <label for="name">Your name</label>
              <input id="name" name="name" maxlength="{NewEntry.NameLength}" autocomplete="name" required value="{Encode(Draft.Name)}"{Fault("name")}
              <label for="message">Your message</label>
              <textarea id="message" name="message" maxlength="{NewEntry.MessageLength}" rows="4" required{Fault("message", Encode(Draft.Message) + "</textarea>")}
              <button type="submit">Sign the guestbook</button>
            </form>
        """;

    /// <summary>Closes a field's tag, and tells its fault below it in a way that screen readers connect with the field.</summary>
    private string Fault(string field, string content = "") => Faults.TryGetValue(field, out var faults)
        ? $" aria-invalid=\"true\" aria-describedby=\"{field}-fault\">{content}\n      <p class=\"fault\" id=\"{field}-fault\">{Encode(faults[0])}</p>"
        : $">{content}";

    private string List()
    {
        if (Entries.Count == 0) return "    <p class=\"empty\">Nobody has written anything yet. Be the first!</p>";
        var list = new StringBuilder("    <ol class=\"entries\">\n");
        foreach (var entry in Entries) list.Append(Item(entry));
        list.Append("    </ol>");
        if (HasOlder) list.Append(CultureInfo.InvariantCulture, $"\n    <nav><a href=\"/?before={Entries[^1].Id}\">Older entries</a></nav>");
        return list.ToString();
    }

    private static string Item(Entry entry) => string.Create(CultureInfo.InvariantCulture,
        $"""
              <li id="entry-{entry.Id}">
                <p class="message">{Encode(entry.Message)}</p>
                <p class="by"><span class="name">{Encode(entry.Name)}</span> <time datetime="{entry.WrittenAt:yyyy-MM-ddTHH:mm:ssZ}">{entry.WrittenAt:d MMMM yyyy, HH:mm} UTC</time></p>
              </li>

        """);

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
