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
    var (output, _) = Packager(parameters, "deb", Request(parameters));
    parameters.Packages.AddRange(output.Where(line => line.Length > 0).Select(line => MakeAbsolute(File(line))));
    if (parameters.Packages.Count == 0) throw new CakeException(1, "packager deb reported no package");
});

Task("Package")
    .Description("Compiles, renders, packs and checks the package of --manifest=PATH (default packaging/packager.yaml).")
    .IsDependentOn("Compile")
    .IsDependentOn("Render")
    .IsDependentOn("Deb")
    .IsDependentOn("Lint");

/// <summary>What every verb that makes something is told; with one output they share what one of them compiled.</summary>
static string[] Request(BuildParameters parameters)
{
    var request = new List<string> { "--manifest", parameters.Manifest.FullPath, "--output", parameters.Output.FullPath };
    if (parameters.Version is { } version) request.AddRange(new[] { "--set-version", version });
    return request.ToArray();
}
