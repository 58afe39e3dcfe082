namespace Packager.Msi;

/// <summary>Rows of the CustomAction table that only set properties (type 51), which need no code.</summary>
internal static class CustomActionRows
{
    private const int SetPropertyType = 51;

    /// <summary>Sets a property to a formatted text at a place of the sequences.</summary>
    public static void SetProperty(
        this MsiAuthoring authoring, string action, string property, string value, int number, SequenceTables tables, string? condition = null)
    {
        authoring.Rows.Add("CustomAction", action, SetPropertyType, property, value);
        authoring.Actions.Add(new SequencedAction(action, number, tables, condition));
    }
}
