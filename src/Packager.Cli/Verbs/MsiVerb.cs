using System.CommandLine;

namespace Packager.Cli.Verbs;

/// <summary><c>packager msi</c>: the Windows Installer packages of a manifest.</summary>
internal static class MsiVerb
{
    public static Command Create() => MakeVerb.Create("msi", "Make the .msi packages of a manifest.", request => request with
    {
        Formats = request.Formats.IsEmpty ? ["msi"] : request.Formats,
    });
}
