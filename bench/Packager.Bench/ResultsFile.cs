namespace Packager.Bench;

/// <summary>bench/RESULTS.md: a chapter for each sort of rivals. A run replaces the chapters that it measured.</summary>
internal static class ResultsFile
{
    private const string Mark = "# ";

    /// <summary>Replaces the chapter that has the same heading, or adds it.</summary>
    public static void Replace(string chapter)
    {
        Console.WriteLine(chapter);
        var path = RepositoryRoot.Find("bench/RESULTS.md");
        var chapters = Chapters(File.Exists(path) ? File.ReadAllText(path) : "").ToList();
        var same = chapters.FindIndex(other => Heading(other) == Heading(chapter));
        if (same >= 0) chapters[same] = chapter;
        else chapters.Add(chapter);
        File.WriteAllText(path, string.Join('\n', chapters.Select(text => text.TrimEnd('\n') + "\n")));
    }

    private static IEnumerable<string> Chapters(string text)
    {
        var starts = Starts(text).ToList();
        return starts.Select((start, i) => text[start..(i + 1 < starts.Count ? starts[i + 1] : text.Length)]);
    }

    private static IEnumerable<int> Starts(string text)
    {
        for (var at = text.StartsWith(Mark, StringComparison.Ordinal) ? 0 : Next(text, 0); at >= 0; at = Next(text, at)) yield return at;
    }

    private static int Next(string text, int from) => text.IndexOf("\n" + Mark, from, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : -1;

    private static string Heading(string chapter) => chapter.Split('\n', 2)[0];
}
