using System.Globalization;
using System.Text;

namespace Packager.Bench;

/// <summary>20,000 small files of made-up source text: the same for every run.</summary>
internal static class SmallFiles
{
    private const int Count = 20_000;
    private const int FilesPerFolder = 40;
    private const int Words = 3_000;
    private const int LeastLines = 8;
    private const int MostLines = 80;

    public static Scene Prepare(Workshop workshop)
    {
        var tree = workshop["small"];
        var random = new Random(20_000);
        var words = Enumerable.Range(0, Words).Select(_ => Word(random)).ToArray();
        for (var i = 0; i < Count; i++)
        {
            var folder = Path.Combine(tree, "usr/share/bench", string.Create(CultureInfo.InvariantCulture, $"part-{i / FilesPerFolder:D3}"));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{words[i % Words]}-{i}.js")), Text(random, words));
        }

        return Scene.Of("small files", tree);
    }

    private static string Text(Random random, string[] words)
    {
        var text = new StringBuilder();
        for (var line = random.Next(LeastLines, MostLines); line > 0; line--)
        {
            text.Append("  const ").Append(Pick()).Append(" = ").Append(Pick()).Append('.').Append(Pick())
                .Append('(').Append(Pick()).Append(", ").Append(random.Next(1000)).Append(");\n");
        }

        return text.ToString();

        // Some words are far more frequent than others, as in any language.
        string Pick() => words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))];
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(3, 12)).Select(_ => (char)('a' + random.Next(26))));
}
