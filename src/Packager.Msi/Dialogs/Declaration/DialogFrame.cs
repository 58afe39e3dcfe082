using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>What dialogs of a kind have in common: pictures, headings, the row of buttons.</summary>
internal static class DialogFrame
{
    public const int Width = 370;
    public const int Height = 270;
    public const int MessageWidth = 270;

    private const int BannerHeight = 44;
    private const int BodyHeight = 234;
    private const int ButtonY = 243;
    private const int ButtonHeight = 17;
    private const int PanelWidth = 123;

    public static Area Back { get; } = new(166, ButtonY, 62, ButtonHeight);

    public static Area Next { get; } = new(230, ButtonY, 62, ButtonHeight);

    public static Area Cancel { get; } = new(300, ButtonY, 62, ButtonHeight);

    /// <summary>A place for a button of the page's own, left of the others.</summary>
    public static Area Extra { get; } = new(8, ButtonY, 76, ButtonHeight);

    /// <summary>A second such place.</summary>
    public static Area SecondExtra { get; } = new(86, ButtonY, 76, ButtonHeight);

    /// <summary>A dialog with a banner, a heading and a line below it; its texts are <c>prefix.title</c> and <c>prefix.subtitle</c>.</summary>
    public static DialogDefinition Page(string name, string prefix, MsiDialogs dialogs, ImmutableArray<ControlDefinition> body, ImmutableArray<ControlDefinition> buttons) =>
        Framed(name, [
            .. Banner(dialogs),
            Controls.TextOnPicture("Title", new(14, 8, 290, 12), prefix + ".title", TextStyles.Heading),
            Controls.TextOnPicture("Subtitle", new(22, 21, 290, 20), prefix + ".subtitle"),
            Controls.Line("BannerLine", BannerHeight, Width),
            .. body,
            Controls.Line("BottomLine", BodyHeight, Width),
        ], buttons, body.FirstOrDefault(control => control.IsStop)?.Name);

    /// <summary>A dialog with the large picture; its texts are <c>prefix.title</c> and <c>prefix.text</c> unless it brings others.</summary>
    public static DialogDefinition Cover(string name, string prefix, MsiDialogs dialogs, ImmutableArray<ControlDefinition> body, ImmutableArray<ControlDefinition> buttons) =>
        Framed(name, [
            .. Background(dialogs),
            .. body.Any(control => control.Alternative == CoverText) ? [] : ImmutableArray.Create(CoverTitleOf("Title", prefix + ".title"), CoverTextOf("Text", prefix + ".text")),
            .. body,
            Controls.Line("BottomLine", BodyHeight, Width),
        ], buttons, null);

    /// <summary>What the texts of a cover are called that conditions choose among.</summary>
    public const string CoverText = "Text";

    /// <summary>The title of a cover, or one of several.</summary>
    public static ControlDefinition CoverTitleOf(string name, string textKey) =>
        Controls.TextOnPicture(name, new(135, 16, 224, 48), textKey, TextStyles.Title) with { Alternative = "Title" };

    /// <summary>The text below the title of a cover, or one of several.</summary>
    public static ControlDefinition CoverTextOf(string name, string textKey) =>
        Controls.TextOnPicture(name, new(135, 70, 224, 70), textKey) with { Alternative = CoverText };

    /// <summary>A small dialog with a sign, a text and buttons below it, centred.</summary>
    public static DialogDefinition Message(string name, string prefix, string sign, int textHeight, ImmutableArray<ControlDefinition> buttons)
    {
        const int ButtonWidth = 66, Gap = 8;
        var y = 15 + textHeight + 10;
        var x = (MessageWidth - (buttons.Length * (ButtonWidth + Gap)) + Gap) / 2;
        var placed = buttons.Select((button, i) => button with { Area = new(x + (i * (ButtonWidth + Gap)), y, ButtonWidth, ButtonHeight) });
        return new(name, MessageWidth, y + ButtonHeight + 8, [
            Sign(sign),
            Controls.Text("Text", new(50, 15, MessageWidth - 60, textHeight), prefix + ".text"),
            .. placed,
        ]) { First = buttons[^1].Name, Default = buttons[^1].Name, Cancel = buttons[^1].Name };
    }

    /// <summary>The sign of a message.</summary>
    public static ControlDefinition Sign(string binary) =>
        new("Sign", "Icon", new(14, 15, 24, 24)) { Literal = binary, Attributes = ControlBits.Visible | IconOf32 };

    private const int IconOf32 = 0x400000;

    private static DialogDefinition Framed(string name, ImmutableArray<ControlDefinition> above, ImmutableArray<ControlDefinition> buttons, string? first) =>
        new(name, Width, Height, [.. above, .. buttons])
        {
            First = first ?? (buttons.Any(button => button.Name == "Next") ? "Next" : buttons[^1].Name),
            Default = buttons.Any(button => button.Name == "Next") ? "Next" : buttons[^1].Name,
            Cancel = buttons[^1].Name,
        };

    private static IEnumerable<ControlDefinition> Banner(MsiDialogs dialogs)
    {
        var area = new Area(0, 0, Width, BannerHeight);
        if (dialogs.Banner is not null) return [Controls.Bitmap("Banner", area, Pictures.Banner)];
        return [Controls.Bitmap("Paper", area with { X = 6, Width = Width - 6 }, Pictures.Paper), Controls.Bitmap("Panel", area with { Width = 6 }, Pictures.Panel)];
    }

    private static IEnumerable<ControlDefinition> Background(MsiDialogs dialogs)
    {
        var area = new Area(0, 0, Width, BodyHeight);
        if (dialogs.Background is not null) return [Controls.Bitmap("Background", area, Pictures.Background)];
        return [
            Controls.Bitmap("Paper", area with { X = PanelWidth, Width = Width - PanelWidth }, Pictures.Paper),
            Controls.Bitmap("Panel", area with { Width = PanelWidth }, Pictures.Panel),
        ];
    }
}
