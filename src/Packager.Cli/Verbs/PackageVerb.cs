using System.CommandLine;

namespace Packager.Cli.Verbs;

/// <summary><c>packager package</c>: everything that the manifest's formats ask for.</summary>
internal static class PackageVerb
{
    public static Command Create() => MakeVerb.Create("package", "Make every package that the manifest asks for.", request => request);
}
