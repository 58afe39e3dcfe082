// What judges the result besides the tests.

Task("Lint")
    .Description("Checks the packages for what a Debian archive would refuse; fails on it when it is the target.")
    .IsDependentOn("Pack")
    .Does<BuildParameters>(parameters =>
{
    // An .msi has reviewers of its own.
    var packages = parameters.Packages.Where(package => package.HasExtension && package.GetExtension() == ".deb").ToList();
    if (packages.Count == 0) return;
    var (exitCode, _, _) = Start("dotnet", new[] { parameters.Packager.FullPath, "lint" }.Concat(packages.Select(package => package.FullPath)));
    if (exitCode == 0) return;
    // The package is made and installs; whether an archive's standards bind it is its owner's to say.
    var verdict = "packager lint found the faults above";
    if (exitCode != 1 || Argument("target", "Default") == "Lint") throw new CakeException(exitCode, $"{verdict} (exit code {exitCode})");
    Warning("{0}; --target=Lint fails on them.", verdict);
});

Task("Peers")
    .Description("Compares Packager with dpkg, debhelper and tar on real packages of the Debian archive.")
    .Does<BuildParameters>(parameters =>
{
    // The benchmarks are not run here, but nobody shall find out only when they are that they no longer compile.
    BuildTests(parameters, "Peers", "tests/Packager.Peers/Packager.Peers.csproj", "bench/Packager.Bench/Packager.Bench.csproj");
    RunTests(parameters, "Peers", MakeAbsolute(File("tests/Packager.Peers/Packager.Peers.csproj")));
});

Task("Bench")
    .Description("Measures Packager against its rivals (--only=deb, msi or apt: against one sort) and reports the ratios; a missed one is reported, not failed.")
    .Does<BuildParameters>(parameters =>
{
    // Both as users get the command: self-contained and compiled ahead of time, for its start is part of what is measured.
    var published = parameters.Notes.Combine("bench");
    foreach (var project in new[] { "src/Packager.Cli/Packager.Cli.csproj", "bench/Packager.Bench/Packager.Bench.csproj" })
    {
        Run("dotnet", "publish", MakeAbsolute(File(project)).FullPath, "--configuration", "Release", "--use-current-runtime", "--self-contained",
            "-p:PublishReadyToRun=true", "--output", published.Combine(File(project).Path.GetFilenameWithoutExtension().FullPath).FullPath);
    }

    var only = HasArgument("only") ? new[] { "--only", Argument<string>("only") } : Array.Empty<string>();
    Run(published.CombineWithFilePath("Packager.Bench/Packager.Bench").FullPath, new[] { published.CombineWithFilePath("Packager.Cli/packager").FullPath }.Concat(only).ToArray());
});
