using System.Globalization;

namespace Packager.Msi;

/// <summary>The tables ActionText, Error and UIText: what Windows Installer says by itself, in the package's language.</summary>
internal static class TextRows
{
    public static void Add(MsiAuthoring authoring)
    {
        if (authoring.Package.Dialogs.Texts is not { } texts) return;
        var details = texts.Part(MsiTexts.Details).ToDictionary(text => text.Key, text => text.Text, StringComparer.Ordinal);
        foreach (var (action, text) in texts.Part(MsiTexts.Actions)) authoring.Rows.Add("ActionText", action, text, details.GetValueOrDefault(action));
        foreach (var (number, text) in texts.Part(MsiTexts.Errors)) authoring.Rows.Add("Error", int.Parse(number, CultureInfo.InvariantCulture), text);
        foreach (var (key, text) in texts.Part(MsiTexts.Words)) authoring.Rows.Add("UIText", key, text);
    }
}
