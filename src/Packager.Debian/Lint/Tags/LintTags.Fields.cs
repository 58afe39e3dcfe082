namespace Packager.Debian;

/// <content>The description, the contact and other control fields.</content>
public static partial class LintTags
{
    /// <summary>The description has no first line.</summary>
    public static LintTag DescriptionIsEmpty { get; } = new("description-synopsis-is-empty", 'E', "PKG2201",
        "The description has no first line.",
        "begin description with one line that says what the package is");

    /// <summary>The description has a first line and nothing else.</summary>
    public static LintTag NoExtendedDescription { get; } = new("extended-description-is-empty", 'E', "PKG2202",
        "The description has a first line and nothing else.",
        "add a paragraph to description: 'description: |', the synopsis, then more lines");

    /// <summary>The description begins with the package's name, which is shown beside it anyway.</summary>
    public static LintTag StartsWithPackageName { get; } = new("description-starts-with-package-name", 'E', "PKG2203",
        "The description begins with the package's name, which is shown beside it anyway.",
        "say what it is without its name");

    /// <summary>The first paragraph of the description is indented, so that it is not wrapped.</summary>
    public static LintTag StartsWithSpaces { get; } = new("description-starts-with-leading-spaces", 'W', "PKG2204",
        "The first paragraph of the description is indented, so that it is not wrapped.",
        "begin the second line of description without blanks");

    /// <summary>The description begins with an article.</summary>
    public static LintTag StartsWithArticle { get; } = new("description-synopsis-starts-with-article", 'W', "PKG2205",
        "The description begins with an article.",
        "leave out 'a', 'an' or 'the' at the beginning of description");

    /// <summary>The first line of the description is longer than 80 characters.</summary>
    public static LintTag SynopsisTooLong { get; } = new("synopsis-too-long", 'W', "PKG2206",
        "The first line of the description is longer than 80 characters.",
        "shorten the first line of description and move the rest below it");

    /// <summary>A line of the description is longer than 80 characters.</summary>
    public static LintTag LineTooLong { get; } = new("extended-description-line-too-long", 'W', "PKG2207",
        "A line of the description is longer than 80 characters.",
        "break the lines of description at 79 characters");

    /// <summary>The maintainer is not written as a name and a mail address.</summary>
    public static LintTag MalformedContact { get; } = new("malformed-contact", 'E', "PKG2208",
        "The maintainer is not written as a name and a mail address.",
        "write maintainer: Jane Doe <jane@example.com>");

    /// <summary>The maintainer has a mail address and no name.</summary>
    public static LintTag NoPhrase { get; } = new("no-phrase", 'E', "PKG2209",
        "The maintainer has a mail address and no name.",
        "write maintainer: Jane Doe <jane@example.com>");

    /// <summary>The maintainer's mail address has a host that no mail can reach.</summary>
    public static LintTag BogusMailHost { get; } = new("bogus-mail-host", 'E', "PKG2210",
        "The maintainer's mail address has a host that no mail can reach.",
        "write an address with a full domain");

    /// <summary>A control field has no value.</summary>
    public static LintTag EmptyField { get; } = new("empty-field", 'W', "PKG2211",
        "A control field has no value.",
        "leave it out of deb.fields");

    /// <summary>Debian knows no such control field.</summary>
    public static LintTag UnknownField { get; } = new("unknown-field", 'W', "PKG2212",
        "Debian knows no such control field.",
        "leave it out of deb.fields, or deb.arch_variant where that says it");

    /// <summary>The archive has no such section.</summary>
    public static LintTag UnknownSection { get; } = new("unknown-section", 'W', "PKG2213",
        "The archive has no such section.",
        "take one of the archive's, for example section: net, utils or web");

    /// <summary>There is no such priority.</summary>
    public static LintTag UnknownPriority { get; } = new("unknown-priority", 'E', "PKG2214",
        "There is no such priority.",
        "write priority: optional");

    /// <summary>The priority is extra, which Debian gave up.</summary>
    public static LintTag PriorityExtra { get; } = new("priority-extra-is-replaced-by-priority-optional", 'W', "PKG2215",
        "The priority is extra, which Debian gave up.",
        "write priority: optional");
}
