namespace Packager.Lab.Subjects;

/// <summary>Releases of <c>teller</c> whose manifests declare more on the machine than files.</summary>
public static class DeclaringTeller
{
    /// <summary>Where the program writes down what it was opened with.</summary>
    public const string Opened = @"C:\opened.txt";

    /// <summary>A release with everything that the registry, the Start menu and INI files can have.</summary>
    public static string WithEverything => With("everything", scope: "machine", """
          registry:
            - { key: Software\Teller, name: Text, value: "#1 [\\[]x[\\]]" }
            - { key: Software\Teller, name: Expanded, type: expand, value: "%SystemRoot%" }
            - { key: Software\Teller, name: Number, type: dword, value: 4294967295 }
            - { key: Software\Teller, name: Texts, type: multi, value: "one\ntwo" }
            - { key: Software\Teller, name: Bytes, type: binary, value: 00ff10 }
            - { key: Software\Teller, value: "[INSTALLFOLDER]" }
          ini:
            - { file: config/teller.ini, section: paths, key: root, value: "[INSTALLFOLDER]" }
            - { file: config/teller.ini, section: "paths [2", key: "{a}", value: "1" }
            - { file: config/shared.ini, section: all, key: tellers, value: teller, action: create }
          shortcuts: [{ target: bin/teller.exe, name: Teller, arguments: "--note" }]
          event_sources: [{ name: "Teller [a]" }]
        """ + Openers);

    /// <summary>A release for one user with a file type and a scheme of its own.</summary>
    public static string OfOneUser => With("user", scope: "user", Openers);

    /// <summary>A release that needs the runtime of .NET 10.0.1, which detection finds in its payload.</summary>
    public static string NeedingDotnet => Teller.Variant("needing-dotnet", "1.0.0", folder =>
    {
        File.WriteAllText(Path.Combine(folder, "teller.runtimeconfig.json"), """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.1" } } }""");
        Teller.Replace(folder, "packager.yaml", "\ncontents:\n", "\ncontents:\n  - { src: teller.runtimeconfig.json, dst: bin/ }\n");
    });

    /// <summary>Another product, which needs a teller of the first releases, its program, and a number in the registry.</summary>
    public static string NeedingTeller => Teller.Variant("needing-teller", "5.0.0", folder =>
    {
        Teller.Replace(folder, "packager.yaml", "7C7F3A0E-2B41-4E5D-9B1A-6D9E1A0F5C31", "0D9D6B0E-6A0F-4E2B-93B7-0F5B7F7C9D11");
        Teller.Replace(folder, "packager.yaml", "  product_name: Teller\n", """
              product_name: Listener
              searches:
                - { property: TELLER, upgrade_code: "{7C7F3A0E-2B41-4E5D-9B1A-6D9E1A0F5C31}", min_version: 1.0.0, max_version: 1.0.9 }
                - { property: PROGRAM, folder: "[ProgramFiles64Folder]Teller", depth: 2, file: teller.exe }
                - { property: NUMBER, key: Software\Listener, name: Number }
                - { property: PLACE, key: Software\Listener, name: Place, type: folder, folder: bin, file: teller.exe }
              conditions:
                - { condition: TELLER, message: It needs a teller. }
                - { condition: PROGRAM AND PLACE, message: It needs the teller's program. }
                - { condition: NUMBER >= "#7", message: It needs a number. }

            """);
    });

    private const string Openers = """

          associations:
            - extensions: [tale, .tales]
              target: bin/teller
              description: A tale {told}
              mime_type: text/x-tale
              arguments: '--note C:\opened.txt "%1"'
          protocols:
            - { scheme: tell, target: bin/teller.exe, arguments: '--note C:\opened.txt "%1"' }

        """;

    private static string With(string name, string scope, string lines) => Teller.Variant("declares-" + name, "1.0.0", folder =>
        Teller.Replace(folder, "packager.yaml", "  product_name: Teller\n", $"  product_name: Teller\n  scope: {scope}\n{lines}"));
}
