using System.Diagnostics;

namespace Packager.Tests.Toolchain;

/// <summary>A folder in which the real compiler makes objects and the real tools look at them.</summary>
public sealed class CompiledObject : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("packager-elf-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Compiles one source text; the last option is the name of what comes out.</summary>
    public string Compile(string compiler, string source, string output, params string[] options)
    {
        var file = Path(output + (compiler.EndsWith("g++", StringComparison.Ordinal) ? ".cpp" : ".c"));
        File.WriteAllText(file, source);
        // Libraries named in the options must follow the source that uses them.
        Run(compiler, [file, .. options, "-o", Path(output)]);
        return Path(output);
    }

    public string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.Result}{output}");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
