using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>A dialog: data from which the rows follow.</summary>
/// <param name="Name">Its key, which sequences and events name.</param>
/// <param name="Width">In installer units.</param>
/// <param name="Height">In installer units.</param>
/// <param name="Controls">Its controls; those that the tab key reaches in its order.</param>
internal sealed record DialogDefinition(string Name, int Width, int Height, ImmutableArray<ControlDefinition> Controls)
{
    public DialogBits Attributes { get; init; } = DialogBits.Visible | DialogBits.Modal;

    /// <summary>The control that has the focus at first.</summary>
    public required string First { get; init; }

    /// <summary>The button that Enter presses; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>The button that Esc presses; null for none.</summary>
    public string? Cancel { get; init; }

    /// <summary>The whole of it.</summary>
    public Area Area => new(0, 0, Width, Height);

    /// <summary>The controls that the tab key reaches, in its order.</summary>
    public IEnumerable<ControlDefinition> Stops => Controls.Where(control => control.IsStop);
}
