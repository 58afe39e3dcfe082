using System.Text;

namespace Packager.Rendering;

/// <summary>The extended description as Policy 5.6.13 wants it: lines below 80 columns, none that begins with a full stop.</summary>
internal static class DescriptionText
{
    // With the space that begins a continuation line this makes 80.
    private const int Width = 79;

    /// <summary>The synopsis and the lines below it, ready to be folded.</summary>
    /// <param name="description">What the manifest says.</param>
    /// <param name="isNfpm">nfpm trims each line and wraps none.</param>
    public static string Format(string description, bool isNfpm)
    {
        var lines = description.Trim().Split('\n');
        return string.Join('\n', lines.Skip(1).SkipWhile(string.IsNullOrWhiteSpace)
            .SelectMany(line => isNfpm ? [Guard(line.Trim())] : Wrap(line.TrimEnd())).Prepend(lines[0].Trim()));
    }

    // A line that begins with a blank is shown as it is; any other belongs to a paragraph.
    private static IEnumerable<string> Wrap(string line)
    {
        if (line.Length <= Width || line[0] is ' ' or '\t') return [Guard(line)];
        var lines = new List<string>();
        var current = new StringBuilder();
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (current.Length > 0 && current.Length + 1 + word.Length > Width && word[0] != '.')
            {
                lines.Add(current.ToString());
                current.Clear();
            }

            if (current.Length > 0) current.Append(' ');
            current.Append(word);
        }

        lines.Add(current.ToString());
        return lines.Select(Guard);
    }

    // A full stop alone is how deb822 writes an empty line, and people write it so. At the start of other lines it is reserved;
    // in a line that is shown as it is, it is none.
    private static string Guard(string line) => line == "." ? "" : line.StartsWith('.') ? " " + line : line;
}
