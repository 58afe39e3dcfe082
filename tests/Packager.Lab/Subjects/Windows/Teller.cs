using System.Collections.Concurrent;

namespace Packager.Lab.Subjects;

/// <summary>The releases of <c>teller</c>, a program of one file that says its version.</summary>
public static class Teller
{
    /// <summary>Where it is installed unless told otherwise.</summary>
    public const string Folder = @"C:\Program Files\Teller";

    /// <summary>The program.</summary>
    public const string Program = Folder + @"\bin\teller.exe";

    /// <summary>The administrator's file.</summary>
    public const string Configuration = @"C:\ProgramData\teller\config\teller.conf";

    private const string Source = "tests/Packager.Lab/Subjects/Windows/teller";

    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new(StringComparer.Ordinal);

    /// <summary>The first release.</summary>
    public static string First => Release("1.0.0");

    /// <summary>The release after it, with another default configuration.</summary>
    public static string Second => Variant("second", "1.1.0", folder => File.WriteAllText(Path.Combine(folder, "teller.conf"), "greeting = good day\n"));

    /// <summary>Another build of the first release: the same version, another program.</summary>
    public static string Rebuilt => Variant("rebuilt", "1.0.0", folder => Replace(folder, "teller.c", "\"teller %s\\n\"", "\"teller %s, rebuilt\\n\""));

    /// <summary>The first release for one user.</summary>
    public static string OfOneUser => Variant("user", "1.0.0", folder => Replace(folder, "packager.yaml", "  product_name: Teller\n", "  product_name: Teller\n  scope: user\n"));

    /// <summary>A release whose examples are a feature that only a complete installation has, and whose second program is one that can be left out.</summary>
    public static string WithFeatures => Variant("features", "1.0.0", folder => Replace(folder, "packager.yaml", "\nmsi:\n", """
          - { src: teller.conf, dst: app/spare/spare.txt }

        msi:
          features:
            - { id: Spare, title: A spare file, contents: app/spare }
            - { id: Examples, title: Examples, level: complete, contents: doc }

        """));

    /// <summary>A release whose files lie in several cabinets beside it.</summary>
    public static string WithCabinetsBeside => Variant("cabinets", "1.0.0", folder => Replace(folder, "packager.yaml", "\nmsi:\n", "\nmsi:\n  cabinets: { size: 1kB, embed: false }\n"));

    /// <summary>An earlier release that wixl made.</summary>
    public static string ByWixl => Made.GetOrAdd("wixl", _ => new Lazy<string>(() =>
    {
        var folder = Directory.CreateDirectory(Path.Combine(LabFolders.Workshop, "teller-wixl")).FullName;
        Workshop.Packager("extract", First, Path.Combine(folder, "files"), "--force");
        // wixl takes no path from the root.
        File.Copy(Path.Combine(LabFolders.Repository, "tests/Packager.Lab/Subjects/Windows/teller-wixl/teller.wxs"), Path.Combine(folder, "teller.wxs"), overwrite: true);
        HostCommand.Shell($"cd '{folder}' && wixl -a x64 -D Files=files -o teller-0.9.0.msi teller.wxs").OrFail();
        return Path.Combine(folder, "teller-0.9.0.msi");
    })).Value;

    /// <summary>The first release, which keeps the identity of the one that wixl made.</summary>
    public static string Adopting => Variant("adopting", "1.0.0", folder =>
    {
        File.Copy(ByWixl, Path.Combine(folder, "old.msi"));
        Replace(folder, "packager.yaml", "  upgrade_code: \"{7C7F3A0E-2B41-4E5D-9B1A-6D9E1A0F5C31}\"\n", "  adopt: old.msi\n");
    });

    /// <summary>A release whose program is also a service.</summary>
    public static string Serving(string version) => Variant("serving-" + version, version, folder => Replace(folder, "packager.yaml", "\nmsi:\n",
        "\nservices:\n  - name: teller\n    description: Says its version to everybody who asks\n    command: teller --serve\n\nmsi:\n"));

    /// <summary>A release whose programs run at every moment of its life and write it down, and which removes what it makes.</summary>
    public static string Noting(string version) => Variant("noting-" + version, version, folder =>
        Replace(folder, "packager.yaml", "\nmsi:\n", "\nmsi:\n" + Notes(Moments) + "  remove: [app/cache]\n  purge: [config, state, share/made]\n"));

    /// <summary>A release with a step that fails or does not end, after one that did its work.</summary>
    /// <param name="what">The argument: --fail or --hang.</param>
    public static string Failing(string what) => Variant("failing" + what, "1.2.0", folder =>
    {
        Replace(folder, "packager.yaml", "\nmsi:\n", "\nmsi:\n" + Notes("install", "upgrade")
            + $"    - {{ name: Break, run: [teller, {what}], timeout: 5, rollback: [config/undo.exe, --note, '{NoteBook}', undone] }}\n");
        // Wine takes the files back before it runs what undoes a step; configuration stays where it is.
        Replace(folder, "packager.yaml", "\ncontents:\n", "\ncontents:\n  - { src: \"${build.output}/teller.exe\", dst: config/undo.exe, type: config }\n");
    });

    /// <summary>Where they write.</summary>
    public const string NoteBook = @"C:\notes.txt";

    private static readonly string[] Moments = ["install", "upgrade", "repair", "remove", "purge", "replace"];

    private static string Notes(params string[] moments) => "  steps:\n" + string.Concat(moments.Select(moment =>
        $"    - {{ name: Note {moment}, when: {moment}, run: [teller, --note, '{NoteBook}', '{moment} ${{version}}', '[INSTALLFOLDER]', 'a \"b\" c', /var/lib/teller/data] }}\n"));

    /// <summary>Installs a release, edits its configuration and installs another one: that one runs, the edit is kept, and only one release is listed.</summary>
    public static void UpgradeEdited(WineHost windows, string old, string now, string version)
    {
        windows.Install(old);
        windows.Write(Configuration, "greeting = mine\n");
        windows.Install(now);

        Assert.Equal($"teller {version}", windows.Run($"'{Program}'").OrFail().Output.Trim());
        Assert.Equal("greeting = mine", windows.Read(Configuration));
        Assert.Equal(version, Assert.Single(Versions(windows)));
    }

    /// <summary>What the list of installed programs says of every teller.</summary>
    public static IEnumerable<string> Versions(WineHost windows) => windows.RegistryBelow(@"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall")
        .Where(line => line.Contains(" DisplayVersion", StringComparison.Ordinal)).Select(line => line.Split("    ").Last());

    /// <summary>A release as the manifest has it.</summary>
    public static string Release(string version) => Workshop.BuildMsi($"{Source}/packager.yaml", version);

    /// <summary>A release of changed sources, made once for all scenarios.</summary>
    /// <param name="name">Which change it is.</param>
    /// <param name="version">Its version.</param>
    /// <param name="change">Changes the copied sources in the folder that it gets.</param>
    /// <returns>The path of the .msi.</returns>
    public static string Variant(string name, string version, Action<string> change) => Made.GetOrAdd(name, key => new Lazy<string>(() =>
    {
        var folder = Path.Combine(LabFolders.Workshop, "teller-" + key);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        HostCommand.Run("cp", "--recursive", Path.Combine(LabFolders.Repository, Source), folder).OrFail();
        change(folder);
        var manifest = Path.Combine(folder, "packager.yaml");
        return Workshop.Packager("msi", "--manifest", manifest, "--set-version", version, "--output", Path.Combine(folder, "made"))[0];
    })).Value;

    /// <summary>Changes a text of a source, which must be there.</summary>
    public static void Replace(string folder, string file, string from, string to)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
