namespace Packager.Lab.Subjects;

/// <summary>Releases of <c>teller</c> that ask before they are installed, under a name that dialogs have to get right.</summary>
public static class AskingTeller
{
    /// <summary>What the dialogs call it.</summary>
    public const string Name = "Tom & [Jerry]";

    /// <summary>Where the program is unless somebody chose otherwise.</summary>
    public const string Program = @"C:\Program Files\Tom & Jerry\bin\teller.exe";

    /// <summary>What the program that the last dialog starts writes.</summary>
    public const string Told = @"C:\told.txt";

    /// <summary>A release.</summary>
    /// <param name="set">The dialogs, as the manifest names them.</param>
    /// <param name="language">Their language.</param>
    /// <param name="more">A name for what follows.</param>
    /// <param name="lines">Further lines below <c>msi</c>.</param>
    /// <returns>The path of the .msi.</returns>
    public static string With(string set, string language = "en", string more = "", string lines = "") =>
        Teller.Variant($"asks-{set}-{language}-{more}", "1.0.0", folder =>
    {
        File.WriteAllText(Path.Combine(folder, "TERMS.txt"), "Do what you like [with it].\n\nTun Sie, was Sie möchten.\n");
        Teller.Replace(folder, "packager.yaml", "  product_name: Teller\n", $$"""
              product_name: "{{Name}}"
              folder: Tom & Jerry
              dialogs: {{set}}
              language: {{language}}
              license: TERMS.txt
              launch: teller --note {{Told}} started
            """ + "\n" + lines);
    });
}
