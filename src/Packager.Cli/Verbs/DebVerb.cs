using System.CommandLine;

namespace Packager.Cli.Verbs;

/// <summary><c>packager deb</c>: the Debian packages of a manifest, whichever dialect it is written in.</summary>
internal static class DebVerb
{
    public static Command Create() => MakeVerb.Create("deb", "Make the .deb packages of a manifest.", request => request with
    {
        Formats = request.Formats.IsEmpty ? ["deb"] : request.Formats,
    });
}
