using System.Buffers.Binary;
using Packager.Binary;
using Packager.Model;
using Packager.Payloads;

namespace Packager.Init;

/// <summary>Takes a folder as it is: programs, and the files they need.</summary>
internal static class FolderDetection
{
    private const string Windows = ProgramFolder.Windows;

    private static readonly string[] OwnFolders = ["packaging", "artifacts", ".git"];

    /// <summary>The folder, or null and a diagnostic when there is nothing in it.</summary>
    public static DetectedProject? Detect(string folder, DiagnosticBag diagnostics)
    {
        var inside = Directory.EnumerateFileSystemEntries(folder).Where(e => !OwnFolders.Contains(Path.GetFileName(e)));
        if (!inside.Any())
        {
            diagnostics.Add(InitFaults.NothingFound, new SourceLocation(folder, 0, 0), "there is nothing here to package",
                "name the folder of your project: packager init PATH");
            return null;
        }

        var programs = new[] { folder, Path.Combine(folder, "bin") }.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles)
            .Where(IsPackaged).Select(file => (File: Path.GetRelativePath(folder, file).Replace('\\', '/'), Architecture: Architecture(file)))
            .Where(p => p.Architecture is not null).OrderBy(p => p.File, StringComparer.Ordinal).ToList();
        // A program in bin/ is meant to be started; what lies beside it in the folder itself then is not.
        if (programs.Exists(p => p.File.StartsWith("bin/", StringComparison.Ordinal)))
            programs.RemoveAll(p => !p.File.StartsWith("bin/", StringComparison.Ordinal));
        // Programs for Windows are packaged by themselves where there are no others.
        var forWindows = programs.TrueForAll(p => p.Architecture!.StartsWith(Windows, StringComparison.Ordinal));
        if (!forWindows) programs.RemoveAll(p => p.Architecture!.StartsWith(Windows, StringComparison.Ordinal));
        if (forWindows && programs.Count > 0) return new ProgramFolder(folder, PackageName.FromFolder(folder), [.. programs.Select(p => p.File)], programs[0].Architecture!);
        var architecture = programs.Select(p => p.Architecture!).FirstOrDefault(a => a != "all") ?? "all";
        return new ProgramFolder(folder, PackageName.FromFolder(folder), [.. programs.Select(p => p.File)], architecture);
    }

    // Hidden files are left out of the package. A link that leads nowhere has nothing to start, and a pipe would keep its reader waiting.
    private static bool IsPackaged(string file) =>
        !Path.GetFileName(file).StartsWith('.') && new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true) is not { Exists: false } && SpecialFile.Describe(file) is null;

    // Scripts run everywhere; of ELF files the header names the machine, elf(5). Shared libraries are no programs.
    private static string? Architecture(string file)
    {
        Span<byte> head = stackalloc byte[20];
        using var stream = File.OpenRead(file);
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read >= 2 && head.StartsWith("#!"u8)) return "all";
        if (head.StartsWith("MZ"u8) && Path.GetExtension(file).Equals(".exe", StringComparison.OrdinalIgnoreCase)) return WindowsArchitecture(stream);
        if (read < head.Length || !head.StartsWith("\u007fELF"u8) || Path.GetFileName(file).Contains(".so", StringComparison.Ordinal)) return null;
        return BinaryPrimitives.ReadUInt16LittleEndian(head[18..]) switch
        {
            3 => "i386",
            40 => "armhf",
            62 => "amd64",
            183 => "arm64",
            _ => null,
        };
    }

    private static string? WindowsArchitecture(FileStream program)
    {
        try
        {
            program.Position = 0;
            return PeFile.Read(program).Machine switch
            {
                PeMachine.Amd64 => Windows + "x64",
                PeMachine.Arm64 => Windows + "arm64",
                PeMachine.I386 => Windows + "x86",
                _ => null,
            };
        }
        catch (MalformedException)
        {
            return null;
        }
    }
}
