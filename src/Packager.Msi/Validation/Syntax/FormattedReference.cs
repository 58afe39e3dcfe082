using System.Buffers;

namespace Packager.Msi.Validation;

/// <summary>What stands in the brackets of formatted text.</summary>
/// <param name="Kind">What it is replaced by.</param>
/// <param name="Name">The name, without the mark before it.</param>
internal readonly record struct FormattedReference(FormattedKind Kind, string Name)
{
    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789");

    /// <summary>What is wrong with it, or null. Text in brackets that is no name is left as it is by the installer, and no fault.</summary>
    public string? Fault => Kind is FormattedKind.File or FormattedKind.ShortFile or FormattedKind.Component && !IdentifierText.Is(Name) && !IsNested
        ? $"'{ShownText.Of(Name)}' is no key of a {(Kind == FormattedKind.Component ? "component" : "file")}"
        : null;

    private bool IsNested => Name.Contains('[', StringComparison.Ordinal);

    /// <summary>Reads what stands between two brackets.</summary>
    public static FormattedReference Of(string inside) => inside switch
    {
        "" => new(FormattedKind.Other, ""),
        "~" => new(FormattedKind.Separator, ""),
        _ when !inside.AsSpan().ContainsAnyExcept(s_digits) => new(FormattedKind.Field, inside),
        _ when inside[0] == '%' => new(FormattedKind.Environment, inside[1..]),
        _ when inside[0] == '#' => new(FormattedKind.File, inside[1..]),
        _ when inside[0] == '!' => new(FormattedKind.ShortFile, inside[1..]),
        _ when inside[0] == '$' => new(FormattedKind.Component, inside[1..]),
        _ => new(IdentifierText.Is(inside) ? FormattedKind.Property : FormattedKind.Other, inside),
    };
}

/// <summary>What a reference is replaced by.</summary>
internal enum FormattedKind
{
    /// <summary>A property's value.</summary>
    Property,

    /// <summary>An environment variable's value.</summary>
    Environment,

    /// <summary>The full path of an installed file.</summary>
    File,

    /// <summary>The full short path of an installed file.</summary>
    ShortFile,

    /// <summary>The folder of an installed component.</summary>
    Component,

    /// <summary>A field of a record.</summary>
    Field,

    /// <summary>A null character.</summary>
    Separator,

    /// <summary>Nothing: the brackets stay.</summary>
    Other,
}
