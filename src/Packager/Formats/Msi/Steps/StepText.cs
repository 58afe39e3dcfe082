using System.Text;

namespace Packager.Formats;

/// <summary>Words of a step's command line as formatted texts.</summary>
internal static class StepText
{
    /// <summary>A path of the package becomes that of Windows; elsewhere properties in brackets are filled in and braces stay what they are.</summary>
    public static string Argument(string word, WindowsPlaces places) => places.Place(word)?.ToString() ?? WithoutGroups(word);

    // Between braces Windows Installer leaves everything out when a property is empty.
    private static string WithoutGroups(string word)
    {
        var text = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            var isEscape = word[at] == '[' && at + 3 < word.Length && word[at + 1] == '\\' && word[at + 3] == ']';
            if (isEscape) text.Append(word, at, 4);
            else if (word[at] is '{' or '}') text.Append("[\\").Append(word[at]).Append(']');
            else text.Append(word[at]);
            if (isEscape) at += 3;
        }

        return text.ToString();
    }
}
