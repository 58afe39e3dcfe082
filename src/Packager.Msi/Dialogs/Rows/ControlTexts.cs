namespace Packager.Msi;

/// <summary>The texts of controls in one language, with their styles.</summary>
/// <param name="texts">The language.</param>
/// <param name="productName">The product's name, which buttons and boxes cannot take from the property: an ampersand in it would become an underline.</param>
internal sealed class ControlTexts(MsiTexts texts, string productName)
{
    private const string ProductName = "[ProductName]";

    /// <summary>A text that stands for itself.</summary>
    public string this[string key] => texts[key];

    /// <summary>What Control.Text holds.</summary>
    public string? Of(ControlDefinition control)
    {
        if (control.TextKey is not { } key) return control.Literal;
        var text = (control.Attributes & ControlBits.TextNoPrefix) != 0 && control.Type == "Text" ? texts[key] : Label(key);
        return control.Style is { } style ? $$"""{\{{style}}}{{text}}""" : text;
    }

    /// <summary>A text in which an ampersand underlines a letter.</summary>
    public string Label(string key) => productName.Contains('&', StringComparison.Ordinal)
        ? texts[key].Replace(ProductName, FormattedText.Escape(productName.Replace("&", "&&", StringComparison.Ordinal)), StringComparison.Ordinal)
        : texts[key];
}
