using Packager.Model;

namespace Packager.Msi;

/// <summary>The programs in C that packages for Windows carry (docs/decisions/0006); <c>Native/build.sh</c> builds them.</summary>
public static class NativeProgram
{
    /// <summary>The program that runs another one as a service.</summary>
    /// <param name="platform">What the package is for.</param>
    public static Content ServiceHost(MsiPlatform platform) => Open("service-host", ".exe", platform);

    /// <summary>The library of custom actions that runs steps and removes folders.</summary>
    /// <param name="platform">What the package is for.</param>
    public static Content InstallSteps(MsiPlatform platform) => Open("install-steps", ".dll", platform);

    // Every Windows for arm64 runs programs for x86, and only later ones those for x64.
    private static Content Open(string name, string extension, MsiPlatform platform)
    {
        var resource = $"Native.{name}-{(platform == MsiPlatform.X64 ? "x64" : "x86")}{extension}";
        using var stream = typeof(NativeProgram).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Content.FromBytes(bytes, resource);
    }
}
