using Packager.Model;

namespace Packager.Msi.Tests;

/// <summary>A database with a row or two of each kind of cell.</summary>
internal static class SmallPackage
{
    public static DatabaseDraft Draft()
    {
        var draft = new DatabaseDraft { Summary = Summary };
        draft.Add("Property", "ProductName", "Grüße");
        draft.Add("Property", "Manufacturer", "ACME");
        draft.Add("Property", "ProductVersion", "1.2.3");
        draft.Add("Directory", "TARGETDIR", null, "SourceDir");
        draft.Add("Directory", "INSTALLFOLDER", "TARGETDIR", "APP|Application");
        draft.Add("Feature", "Main", null, "Main", null, 1, 1, "INSTALLFOLDER", 0);
        draft.Add("InstallExecuteSequence", "CostInitialize", null, 800);
        draft.Add("InstallExecuteSequence", "Broken", "Installed", -3);
        draft.Add("Binary", "Setup.bmp", Content.FromBytes(new byte[] { 1, 2, 3 }, "a test"));
        draft.AddStream("product.cab", Content.FromText("no cabinet", "a test"));
        return draft;
    }

    public static SummaryInformation Summary { get; } = new()
    {
        Title = "Installation Database",
        Subject = "Grüße",
        Author = "ACME",
        Keywords = "Installer",
        Comments = "For a test.",
        Template = "x64;1033",
        RevisionNumber = "{0E3B2C52-6A29-4B6A-9B5C-6E3B9C1E6B11}",
        Created = new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero),
        Saved = new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero),
        PageCount = 200,
        WordCount = 2,
        CreatingApplication = "Packager",
        Security = 2,
    };

    public static byte[] Write(MsiDatabase database, Packager.Binary.CompoundFileVersion? version = null)
    {
        using var stream = new MemoryStream();
        MsiDatabaseWriter.Write(database, stream, version);
        return stream.ToArray();
    }
}
