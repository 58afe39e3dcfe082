using System.Diagnostics;

namespace Packager.Peers.Needs;

/// <summary>What dpkg-shlibdeps says of one object, run as in a package build.</summary>
/// <param name="Depends">The field; empty after an error.</param>
/// <param name="Error">Its first error; null when there is none.</param>
internal sealed record DpkgShlibdeps(string Depends, string? Error)
{
    private const string Variable = "shlibs:Depends=";

    /// <summary>The object is put where its package would have it, because <c>$ORIGIN</c> is taken from there.</summary>
    public static DpkgShlibdeps Ask(string path)
    {
        var folder = Directory.CreateTempSubdirectory("packager-peer-").FullName;
        try
        {
            Directory.CreateDirectory(folder + "/debian");
            Directory.CreateDirectory(folder + "/root/DEBIAN");
            Directory.CreateDirectory(folder + "/root" + Path.GetDirectoryName(path));
            File.WriteAllText(folder + "/debian/control", "Source: peer\n\nPackage: peer\nArchitecture: any\n");
            File.Copy(path, folder + "/root" + path);
            var (output, errors, exit) = Run(folder, "dpkg-shlibdeps", "-O", "root" + path);
            var depends = output.Split('\n').FirstOrDefault(l => l.StartsWith(Variable, StringComparison.Ordinal))?[Variable.Length..] ?? "";
            var error = errors.Split('\n').FirstOrDefault(l => l.Contains(" error: ", StringComparison.Ordinal)) ?? $"exit {exit}";
            return exit == 0 ? new(depends, null) : new("", error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Each field as dpkg-gencontrol would write it: without what other relations imply, sorted.</summary>
    public static string[] Simplify(IReadOnlyCollection<string> fields)
    {
        const string program = """
            use Dpkg::Deps;
            while (<STDIN>) {
                chomp; my $d = deps_parse($_); $d->simplify_deps(Dpkg::Deps::KnownFacts->new()); $d->sort(); print $d->output(), "\n";
            }
            """;
        var (output, errors, exit) = Run("/", "perl", ["-e", program], string.Concat(fields.Select(f => f + "\n")));
        Assert.True(exit == 0, errors);
        return output.Split('\n')[..fields.Count];
    }

    private static (string Output, string Errors, int Exit) Run(string folder, string program, params string[] arguments) => Run(folder, program, arguments, "");

    private static (string Output, string Errors, int Exit) Run(string folder, string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (output.Result, errors.Result, process.ExitCode);
    }
}
