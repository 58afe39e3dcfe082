// The pipeline: what happens on `./build.sh --target=…`, on a laptop as in CI.
// It stays thin: how a package is made is known to the `packager` command alone, which the tasks compile and call.
#load "parameters.cake"
#load "reporting.cake"
#load "commands.cake"
#load "compile.cake"
#load "test.cake"
#load "package.cake"
#load "publish.cake"
#load "quality.cake"
#load "lab.cake"
#load "summary.cake"

Context.Environment.WorkingDirectory = MakeAbsolute(Directory(".."));

Setup(context => BuildParameters.Read(context));
TaskSetup(context => BeginLogGroup(context.Task.Name));
TaskTeardown(context => EndLogGroup());
Teardown<BuildParameters>((context, parameters) => WriteSummary(parameters));

Task("Default")
    .Description("Builds the package of the manifest, as Package does.")
    .IsDependentOn("Package");

RunTarget(Argument("target", "Default"));
