namespace Packager.Msi;

/// <summary>The summary of a transform: between which packages it leads, and which it may be applied to.</summary>
internal static class TransformSummary
{
    public static SummaryInformation Of(MsiDatabase old, MsiDatabase now, TransformConditions conditions) => new()
    {
        Title = "Transform",
        Subject = now.Summary.Subject,
        Author = now.Summary.Author,
        Keywords = now.Summary.Keywords,
        Comments = now.Summary.Comments,
        Template = old.Summary.Template,
        LastSavedBy = now.Summary.Template,
        RevisionNumber = $"{Identity(old)};{Identity(now)};{old.Property("UpgradeCode")}",
        PageCount = Math.Max(old.Summary.PageCount ?? 100, now.Summary.PageCount ?? 100),
        // No error is passed over: the low word stays 0.
        CharacterCount = (int)conditions << 16,
        CreatingApplication = now.Summary.CreatingApplication,
        Security = 4,
    };

    private static string Identity(MsiDatabase database) => database.Property("ProductCode") + database.Property("ProductVersion");
}
