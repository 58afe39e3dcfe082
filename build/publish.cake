// From packages to a repository that apt reads. Each task is one verb of `packager`.

Task("Publish")
    .Description("Publishes the packages into the apt repository's --channel (default qa), .msi files beside them; packages first what has changed.")
    .IsDependentOn("Package")
    .Does<BuildParameters>(parameters =>
{
    var packages = parameters.Packages.Select(package => package.FullPath).ToArray();
    if (packages.Length == 0) throw new CakeException(1, "there is no package to publish");
    var arguments = Repository(parameters).Concat(new[] { "--channel", Argument("channel", "qa") }).Concat(Optional("phase"));
    Packager(parameters, "publish", arguments.Concat(packages).ToArray());
});

Task("Promote")
    .Description("Moves packages from one channel of the repository to another: --from=qa --to=production, --package=NAME for one of them.")
    .IsDependentOn("Compile")
    .Does<BuildParameters>(parameters =>
{
    if (!HasArgument("from") || !HasArgument("to")) throw new CakeException(2, "say from where to where: --from=qa --to=production");
    var arguments = Repository(parameters).Concat(Optional("from")).Concat(Optional("to")).Concat(Optional("package")).Concat(Optional("phase"));
    Packager(parameters, "promote", arguments.ToArray());
});

/// <summary>Which repository: that of the manifest, unless --repository names another folder.</summary>
IEnumerable<string> Repository(BuildParameters parameters) => new[] { "--manifest", parameters.Manifest.FullPath }.Concat(Optional("repository"));

/// <summary>An option that is handed on when it is given.</summary>
IEnumerable<string> Optional(string name) => Argument<string>(name, null) is { } value ? new[] { "--" + name, value } : System.Array.Empty<string>();
