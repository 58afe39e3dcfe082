using System.Diagnostics;

namespace Packager.Cli.Tests.Support;

/// <summary>The command as a user starts it, in a folder of its own.</summary>
public sealed class PackagerCommand : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("packager-cli-").FullName;

    public string WriteFile(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The smallest project: a script and a manifest of a few lines.</summary>
    public void WriteHello(string version = "1.0.0", string source = "hello.sh")
    {
        WriteFile("hello.sh", "#!/bin/sh\necho hello\n");
        WriteFile("packager.yaml", $"""
            packager: 1
            name: hello
            version: {version}
            maintainer: Jane Doe <jane@example.com>
            mtime: 2026-01-31T12:00:00Z
            description: |
              greets whoever asks
              It says hello and nothing else.
            contents:
              - src: {source}
                dst: /usr/bin/hello
            """);
    }

    /// <summary>A project that makes an .msi.</summary>
    /// <param name="rest">The manifest's lines from <c>msi</c> on.</param>
    public void WriteInstaller(string rest) => WriteFile("packager.yaml", $"""
        packager: 1
        name: hello
        version: 1.0.0
        formats: [msi/x64]
        maintainer: Jane Doe <jane@example.com>
        description: greets whoever asks
        mtime: 2026-01-31T12:00:00Z
        {rest}
        """);

    public Outcome Run(params string[] arguments) => Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "packager.dll"), .. arguments]);

    public Outcome Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a run left on its streams.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error);
