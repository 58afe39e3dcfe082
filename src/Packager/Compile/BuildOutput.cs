namespace Packager.Compile;

/// <summary>What compiling left behind: a folder that only this build fills.</summary>
/// <param name="Folder">The staging folder, absolute.</param>
/// <param name="Executable">The program that people start, relative to the folder; null when there is none.</param>
/// <param name="Fingerprint">SHA-256 over everything that went in, lower-case hex.</param>
/// <param name="Fresh">False when nothing had changed and the earlier output was kept.</param>
public sealed record BuildOutput(string Folder, string? Executable, string Fingerprint, bool Fresh);
