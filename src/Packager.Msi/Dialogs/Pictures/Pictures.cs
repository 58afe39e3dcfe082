using Packager.Model;

namespace Packager.Msi;

/// <summary>The rows of the Binary table that dialogs show.</summary>
internal static class Pictures
{
    public const string Paper = "Paper";
    public const string Panel = "Panel";
    public const string Banner = "Banner";
    public const string Background = "Background";
    public const string Warning = "Warning";
    public const string Notice = "Notice";

    private const string Origin = "the dialogs";

    public static void AddRows(RowSet rows, MsiDialogs dialogs)
    {
        if (dialogs.Banner is { } banner) rows.Add("Binary", Banner, banner);
        if (dialogs.Background is { } background) rows.Add("Binary", Background, background);
        if (dialogs.Banner is null || dialogs.Background is null)
        {
            rows.Add("Binary", Paper, Content.FromBytes(PlainPicture.Paper(), Origin));
            rows.Add("Binary", Panel, Content.FromBytes(PlainPicture.Panel(), Origin));
        }

        rows.Add("Binary", Warning, Content.FromBytes(SignDrawing.Warning(), Origin));
        rows.Add("Binary", Notice, Content.FromBytes(SignDrawing.Notice(), Origin));
    }
}
