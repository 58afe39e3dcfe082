using Packager.Compile;
using Packager.Manifest;

namespace Packager.Sources;

/// <summary>The package that brings the .NET SDK to a builder, named as Ubuntu's archive and Microsoft's feed name it.</summary>
internal static class DotnetSdk
{
    private const string Newest = "10.0";

    /// <summary>For example <c>dotnet-sdk-10.0</c>: that of the SDK which compiles here.</summary>
    public static string Package(PackageManifest manifest)
    {
        var version = "";
        ChildProcess.Run("dotnet", ["--version"], Path.GetFullPath(manifest.Folder), line => version = version.Length == 0 ? line : version);
        return "dotnet-sdk-" + (version.Split('.') is [var major, var minor, _, ..] && major.All(char.IsAsciiDigit) && minor.All(char.IsAsciiDigit) ? $"{major}.{minor}" : Newest);
    }
}
