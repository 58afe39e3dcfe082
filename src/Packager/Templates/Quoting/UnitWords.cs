namespace Packager.Templates.Quoting;

/// <summary>Several words on one line, as StateDirectory= and Documentation= take them.</summary>
internal static class UnitWords
{
    /// <summary>Writes each of the list, quoted where it must be.</summary>
    public static string Write(IReadOnlyList<IReadOnlyList<TemplateText>> arguments) =>
        string.Join(' ', arguments[0].Select(word => word.Quoted(AnyText.Refuse, static value => UnitWord.Quote(value))));
}
