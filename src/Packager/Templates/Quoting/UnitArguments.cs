namespace Packager.Templates.Quoting;

/// <summary>The command line of ExecStart= and its like, systemd.service(5), COMMAND LINES.</summary>
internal static class UnitArguments
{
    /// <summary>Writes the program and its arguments: no word is split, expanded or taken for a prefix or a separator.</summary>
    public static string Write(IReadOnlyList<IReadOnlyList<TemplateText>> arguments) =>
        string.Join(' ', arguments[0].Select((word, index) => index == 0 ? Program(word) : Argument(word)));

    // The path of the program has no variables, so a dollar sign could be neither doubled nor left alone safely.
    private static string Program(TemplateText word) => word.Quoted(
        value => !value.StartsWith('/') ? "is no absolute path, so systemd could take its first character for a prefix"
            : value.Contains('$', StringComparison.Ordinal) ? "contains a dollar sign, which the path of a program in a unit file cannot hold"
            : AnyText.RefuseControls(value, "the path of a program in a unit file"),
        static value => UnitWord.Quote(value));

    private static string Argument(TemplateText word) => word.Quoted(AnyText.Refuse,
        static value => UnitWord.Quote(value).Replace("$", "$$", StringComparison.Ordinal));
}
