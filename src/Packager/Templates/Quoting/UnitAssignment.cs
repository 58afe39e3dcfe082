namespace Packager.Templates.Quoting;

/// <summary>A variable of Environment=, systemd.exec(5).</summary>
internal static class UnitAssignment
{
    /// <summary>Writes <c>"NAME=value"</c>; the dollar sign means nothing here.</summary>
    public static string Write(IReadOnlyList<IReadOnlyList<TemplateText>> arguments)
    {
        var (name, value) = (arguments[0][0], arguments[1][0]);
        var prefix = name.Quoted(RefuseName, static n => n);
        return value.Quoted(RefuseValue, v => UnitWord.Quote(prefix + "=" + v, always: true));
    }

    private static string? RefuseName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? null : "is no name of an environment variable: letters, digits and underscores, not beginning with a digit";

    // systemd drops an assignment whose value holds other control characters than these two.
    private static string? RefuseValue(string value) =>
        AnyText.RefuseControls(value.Replace("\n", "", StringComparison.Ordinal), "an environment variable of a unit file");
}
