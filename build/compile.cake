// From sources to the `packager` command.

Task("Clean")
    .Description("Removes artifacts/ and every bin/ and obj/ folder of the projects.")
    .Does(() =>
{
    CleanDirectories("./{src,tests,bench}/*/{bin,obj}");
    CleanDirectory("./artifacts");
});

Task("Restore")
    .Description("Fetches the packages that the lock files name.")
    .WithCriteria<BuildParameters>((context, parameters) => !IsCompiled(parameters), "the sources have not changed")
    .Does(() => Run("dotnet", "restore", "Packager.sln", "--locked-mode", "--verbosity", "quiet"));

Task("Compile")
    .Description("Compiles the packager command; does nothing when no source has changed.")
    .IsDependentOn("Restore")
    .Does<BuildParameters>(parameters =>
{
    if (IsCompiled(parameters))
    {
        Information("unchanged: the packager command is compiled from these sources already");
        return;
    }
    Run("dotnet", "build", "src/Packager.Cli", "--configuration", parameters.Configuration, "--no-restore", "-nologo", "-clp:NoSummary", "-v:q");
    EnsureDirectoryExists(parameters.Notes);
    System.IO.File.WriteAllText(CompileStamp(parameters).FullPath, SourceDigest(parameters));
});

FilePath CompileStamp(BuildParameters parameters) =>
    parameters.Notes.CombineWithFilePath($"compile-{parameters.Configuration}.stamp");

bool IsCompiled(BuildParameters parameters) =>
    FileExists(parameters.Packager)
    && FileExists(CompileStamp(parameters))
    && System.IO.File.ReadAllText(CompileStamp(parameters).FullPath) == SourceDigest(parameters);

/// <summary>One digest over every file that the compiler can see, tracked by git or not, with its path.</summary>
string SourceDigest(BuildParameters parameters)
{
    using var digest = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
    foreach (var file in CompilerInputs())
    {
        var content = System.IO.File.ReadAllBytes(file);
        digest.AppendData(System.Text.Encoding.UTF8.GetBytes($"{file}\0{content.Length}\0"));
        digest.AppendData(content);
    }
    return Convert.ToHexString(digest.GetHashAndReset());
}

IEnumerable<string> CompilerInputs()
{
    var root = Context.Environment.WorkingDirectory.FullPath;
    var shared = new[] { "global.json", ".editorconfig", "Directory.Build.props", "Directory.Packages.props" };
    var sources = new[] { "src", "templates" }.Where(System.IO.Directory.Exists).SelectMany(FilesUnder);
    return shared.Where(System.IO.File.Exists).Concat(sources).OrderBy(path => path, StringComparer.Ordinal);

    IEnumerable<string> FilesUnder(string folder) => System.IO.Directory
        .EnumerateFiles(System.IO.Path.Combine(root, folder), "*", System.IO.SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"));
}
