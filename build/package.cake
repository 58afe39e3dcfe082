// From a manifest to packages. Each task is one verb of `packager`, so a developer can type the same by hand.

Task("Render")
    .Description("Writes the control files, units and scripts of the manifest to artifacts/rendered, to be read.")
    .IsDependentOn("Compile")
    .Does<BuildParameters>(parameters =>
        Packager(parameters, "render", Request(parameters)));

Task("Deb")
    .Description("Writes the .deb packages of the manifest; packs nothing again that has not changed.")
    .IsDependentOn("Compile")
    .IsDependentOn("Render")
    .Does<BuildParameters>(parameters =>
{
    MakePackages(parameters, "deb");
});

Task("Msi")
    .Description("Writes the .msi packages of the manifest, without Windows; packs nothing again that has not changed.")
    .IsDependentOn("Compile")
    .IsDependentOn("Render")
    .Does<BuildParameters>(parameters =>
{
    MakePackages(parameters, "msi");
});

Task("Pack")
    .Description("Writes the packages of all formats that the manifest names, as Deb and Msi do one by one.")
    .IsDependentOn("Compile")
    .IsDependentOn("Render")
    .Does<BuildParameters>(parameters =>
{
    MakePackages(parameters, "package");
});

Task("Package")
    .Description("Compiles, renders, packs and checks the packages of --manifest=PATH (default packaging/packager.yaml).")
    .IsDependentOn("Compile")
    .IsDependentOn("Render")
    .IsDependentOn("Pack")
    .IsDependentOn("Lint");

/// <summary>Runs a verb that makes packages and keeps what it reports.</summary>
void MakePackages(BuildParameters parameters, string verb)
{
    var (output, _) = Packager(parameters, verb, Request(parameters));
    parameters.Packages.AddRange(output.Where(line => line.Length > 0).Select(line => MakeAbsolute(File(line))));
    if (parameters.Packages.Count == 0) throw new CakeException(1, $"packager {verb} reported no package");
}

/// <summary>What every verb that makes something is told; with one output they share what one of them compiled.</summary>
static string[] Request(BuildParameters parameters)
{
    var request = new List<string> { "--manifest", parameters.Manifest.FullPath, "--output", parameters.Output.FullPath };
    if (parameters.Version is { } version) request.AddRange(new[] { "--set-version", version });
    return request.ToArray();
}
