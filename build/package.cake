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

Task("Source")
    .Description("Makes the signed source packages for --series=noble,jammy (default unstable); --sign-key=ID names the key, --no-sign leaves signatures out.")
    .IsDependentOn("Compile")
    .Does<BuildParameters>(parameters =>
{
    var arguments = Request(parameters).Concat(new[] { "--series", Argument("series", "unstable") });
    if (Argument<string>("sign-key", null) is { } key) arguments = arguments.Concat(new[] { "--key", key });
    if (HasArgument("no-sign")) arguments = arguments.Append("--no-sign");
    var (output, _) = Packager(parameters, "source", arguments.ToArray());
    parameters.Sources.AddRange(output.Where(line => line.EndsWith("_source.changes", StringComparison.Ordinal)).Select(line => MakeAbsolute(File(line))));
});

Task("Upload")
    .Description("Sends the source packages of --series to --to=ppa:OWNER/NAME or a host of dput.cf; --simulate only checks.")
    .IsDependentOn("Source")
    .Does<BuildParameters>(parameters =>
{
    var to = Argument<string>("to", null) ?? throw new CakeException(2, "say where to: --to=ppa:OWNER/NAME");
    var simulated = HasArgument("simulate") ? new[] { "--simulate" } : new string[0];
    Packager(parameters, "upload", new[] { to }.Concat(simulated).Concat(parameters.Sources.Select(file => file.FullPath)).ToArray());
});

Task("Sign")
    .Description("Signs the .msi packages as the manifest's signing block or PACKAGER_SIGNING_CERTIFICATE says; Windows shows who made them.")
    .IsDependentOn("Package")
    .Does<BuildParameters>(parameters =>
        Packager(parameters, "sign", new[] { "--manifest", parameters.Manifest.FullPath }.Concat(Installers(parameters)).ToArray()));

Task("Verify")
    .Description("Checks the signatures of the .msi packages in artifacts: digest, signer, chain and timestamp.")
    .IsDependentOn("Compile")
    .Does<BuildParameters>(parameters =>
        Packager(parameters, "verify", Installers(parameters)));

/// <summary>The .msi packages of this run, else those that stand in the output folder.</summary>
string[] Installers(BuildParameters parameters)
{
    var packages = parameters.Packages.Count > 0 ? parameters.Packages : GetFiles(parameters.Output.FullPath + "/*.msi").ToList();
    var installers = packages.Select(package => package.FullPath).Where(path => path.EndsWith(".msi", StringComparison.Ordinal)).ToArray();
    return installers.Length > 0 ? installers : throw new CakeException(1, "there is no .msi package to sign or verify");
}

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
