// Real installs on real systems: Debian 12 and 13 booted in containers, and Wine on both in the place of Windows.

Task("Lab")
    .Description("Boots Debian 12 and 13 and installs, upgrades and purges packages there, .msi files under Wine (root on Linux; minutes).")
    .IsDependentOn("Compile")
    .Does<BuildParameters>(parameters =>
{
    if (WhyNoLab() is { } reason)
    {
        if (parameters.IsContinuousIntegration) throw new CakeException(3, $"the lab cannot run here: {reason}");
        Warning("The lab is left out: {0}.", reason);
        return;
    }
    BuildTests(parameters, "Lab", "tests/Packager.Lab/Packager.Lab.csproj");
    RunTests(parameters, "Lab", MakeAbsolute(File("tests/Packager.Lab/Packager.Lab.csproj")));
});

/// <summary>The containers need the kernel's namespaces and mounts; null when nothing stands in the way.</summary>
static string WhyNoLab() =>
    !OperatingSystem.IsLinux() ? "it needs Linux"
    : Environment.UserName != "root" ? "it needs root, to boot containers (try: sudo ./build.sh --target=Lab)"
    : null;
