namespace Packager.Msi;

/// <summary>Makes the controls that dialogs are put together from.</summary>
internal static class Controls
{
    /// <summary>A text of the language file. An ampersand stands for itself, because names of products have them.</summary>
    public static ControlDefinition Text(string name, Area area, string textKey, string? style = null) =>
        new ControlDefinition(name, "Text", area) { TextKey = textKey, Style = style }.With(ControlBits.TextNoPrefix);

    /// <summary>A text on a picture.</summary>
    public static ControlDefinition TextOnPicture(string name, Area area, string textKey, string style = TextStyles.OnPaper) =>
        Text(name, area, textKey, style).With(ControlBits.TextTransparent);

    /// <summary>A text whose ampersand makes the key that leads to the control behind it.</summary>
    public static ControlDefinition Label(string name, Area area, string textKey) =>
        new(name, "Text", area) { TextKey = textKey, IsStop = true };

    /// <summary>A text that the installer fills in.</summary>
    public static ControlDefinition Announced(string name, Area area, string @event) =>
        new ControlDefinition(name, "Text", area).With(ControlBits.TextNoPrefix).Shows(@event, "Text");

    public static ControlDefinition Button(string name, Area area, string textKey) =>
        new(name, "PushButton", area) { TextKey = textKey, IsStop = true };

    public static ControlDefinition CheckBox(string name, Area area, string textKey, string property) =>
        new(name, "CheckBox", area) { TextKey = textKey, Property = property, IsStop = true };

    /// <summary>A picture of the Binary table, stretched to its place.</summary>
    public static ControlDefinition Bitmap(string name, Area area, string binary) =>
        new(name, "Bitmap", area) { Literal = binary, Attributes = ControlBits.Visible };

    public static ControlDefinition Line(string name, int y, int width) =>
        new(name, "Line", new Area(0, y, width, 0)) { Attributes = ControlBits.Visible };

    /// <summary>The path in a property, or in the property that another one names.</summary>
    public static ControlDefinition PathEdit(string name, Area area, string property, bool isIndirect) =>
        new ControlDefinition(name, "PathEdit", area) { Property = property, IsStop = true }.With(isIndirect ? ControlBits.Indirect : 0);

    /// <summary>The volumes with what an installation takes of them.</summary>
    public static ControlDefinition Volumes(string name, Area area, string columns) =>
        new ControlDefinition(name, "VolumeCostList", area) { Literal = columns, IsStop = true }
            .With(ControlBits.Sunken | ControlBits.VolumeFixed | ControlBits.VolumeRemote | ControlBits.VolumeRollbackCost);
}
