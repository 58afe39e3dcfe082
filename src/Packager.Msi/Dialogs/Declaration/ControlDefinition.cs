using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>What happens when a control is used: a row of the ControlEvent table. Events run in the order in which they are declared.</summary>
/// <param name="Event">Its name, or a property in brackets that is set.</param>
/// <param name="Argument">What it is given.</param>
/// <param name="Condition">When; <c>1</c> for always.</param>
internal sealed record DialogEvent(string Event, string Argument, string Condition = "1");

/// <summary>A row of the ControlCondition table.</summary>
/// <param name="Action">Default, Disable, Enable, Hide or Show.</param>
/// <param name="Condition">When.</param>
internal sealed record DialogCondition(string Action, string Condition);

/// <summary>A row of the EventMapping table: what the installer announces goes to an attribute of the control.</summary>
internal sealed record DialogMapping(string Event, string Attribute);

/// <summary>A row of the RadioButton table.</summary>
/// <param name="Value">What the group's property becomes.</param>
/// <param name="TextKey">Its text in the language file.</param>
/// <param name="Area">Where it lies in the group.</param>
internal sealed record RadioChoice(string Value, string TextKey, Area Area);

/// <summary>A control of a dialog.</summary>
/// <param name="Name">Its key within the dialog.</param>
/// <param name="Type">The installer's name of the type.</param>
/// <param name="Area">Where it lies.</param>
internal sealed record ControlDefinition(string Name, string Type, Area Area)
{
    public int Attributes { get; init; } = ControlBits.Visible | ControlBits.Enabled;

    public string? Property { get; init; }

    /// <summary>The key of its text in the language file.</summary>
    public string? TextKey { get; init; }

    /// <summary>Its text where there is nothing to translate.</summary>
    public string? Literal { get; init; }

    /// <summary>The TextStyle that the text begins with; null for the default font.</summary>
    public string? Style { get; init; }

    /// <summary>Whether the tab key reaches it; its place in the order is that of its declaration.</summary>
    public bool IsStop { get; init; }

    /// <summary>Controls that share this name share their place, and conditions show one of them at a time.</summary>
    public string? Alternative { get; init; }

    public ImmutableArray<DialogEvent> Events { get; init; } = [];

    public ImmutableArray<DialogCondition> Conditions { get; init; } = [];

    public ImmutableArray<DialogMapping> Mappings { get; init; } = [];

    public ImmutableArray<RadioChoice> Choices { get; init; } = [];

    /// <summary>Whether it is a picture or a line that others may lie on.</summary>
    public bool IsGround => Type is "Bitmap" or "Line" or "GroupBox";

    public ControlDefinition On(string @event, string argument, string condition = "1") => this with { Events = Events.Add(new(@event, argument, condition)) };

    public ControlDefinition When(string action, string condition) => this with { Conditions = Conditions.Add(new(action, condition)) };

    public ControlDefinition Shows(string @event, string attribute) => this with { Mappings = Mappings.Add(new(@event, attribute)) };

    /// <summary>Enabled only while a condition holds.</summary>
    public ControlDefinition EnabledIf(string condition) => When("Enable", condition).When("Disable", $"NOT ({condition})");

    /// <summary>Visible only while a condition holds.</summary>
    public ControlDefinition VisibleIf(string condition) => When("Show", condition).When("Hide", $"NOT ({condition})");

    /// <summary>With further bits.</summary>
    public ControlDefinition With(int bits) => this with { Attributes = Attributes | bits };
}
