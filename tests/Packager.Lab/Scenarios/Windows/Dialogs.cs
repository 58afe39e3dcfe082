namespace Packager.Lab.Scenarios;

/// <summary>A package that asks, installed and removed with the keyboard alone. The pictures are for people; what is judged is what is installed.</summary>
public sealed class Dialogs
{
    private const string Terms = @"C:\Program Files\Guestbook & [Friends]\app\terms.txt";

    [Theory, OnEachRelease]
    public void OfTheMinimalSetInstall(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = windows.CopyIn(Package("minimal", "de"));

        // Accepts the licence, installs.
        DialogWalk.Start(windows, $"{release}-minimal", $"/i '{package}'").Press("space").Press("alt+i").EndWhen("the file is there", () => windows.Exists(Terms));

        Remove(windows, $"{release}-minimal-remove", package, "alt+w", "alt+e", "alt+e");
    }

    private static void Remove(WineHost windows, string name, string package, params string[] keys)
    {
        var walk = DialogWalk.Start(windows, name, $"/i '{package}'");
        foreach (var key in keys) walk.Press(key);
        walk.EndWhen("the file is gone", () => !windows.Exists(Terms));
    }

    private static string Package(string set, string language)
    {
        var folder = Directory.CreateDirectory(Path.Combine(LabFolders.Workshop, "dialogs", set + "-" + language)).FullName;
        File.WriteAllText(Path.Combine(folder, "TERMS.txt"), "Do what you like [with it].\n\nTun Sie, was Sie möchten.\n");
        File.WriteAllText(Path.Combine(folder, "packager.yaml"), $$"""
            packager: 1
            name: asks-{{set}}-{{language}}
            version: 1.0.0
            mtime: 2026-11-21T12:00:00Z
            maintainer: Jane Doe <jane@example.com>
            description: A package that asks
            formats: [msi/x64]
            contents:
              - { src: TERMS.txt, dst: app/terms.txt }
            msi:
              product_name: "Guestbook & [Friends]"
              upgrade_code: "{3F0C6A53-8D14-4E7C-9B7A-2B5E9C61D0A1}"
              dialogs: {{set}}
              language: {{language}}
              license: TERMS.txt
            """);
        return Workshop.Packager("msi", "--manifest", Path.Combine(folder, "packager.yaml"), "--output", folder)[0];
    }
}
