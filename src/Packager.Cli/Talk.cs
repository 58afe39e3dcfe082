using Packager.Model;

namespace Packager.Cli;

/// <summary>stderr: what people read. stdout belongs to data.</summary>
internal static class Talk
{
    /// <summary>One line for people.</summary>
    public static void Line(string text) => Console.Error.WriteLine(text);

    /// <summary>Diagnostics, and how many of them stop the build.</summary>
    public static void Diagnostics(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Line(Coloured(diagnostic));
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        if (errors > 1) Line($"{errors} errors");
    }

    private static string Coloured(Diagnostic diagnostic)
    {
        var text = diagnostic.ToString();
        if (!Terminal.HasColour) return text;
        var colour = diagnostic.Severity switch { Severity.Error => "\u001b[31m", Severity.Warning => "\u001b[33m", _ => "\u001b[36m" };
        return colour + text.Replace("\nhint:", "\u001b[0m\nhint:", StringComparison.Ordinal) + "\u001b[0m";
    }
}
