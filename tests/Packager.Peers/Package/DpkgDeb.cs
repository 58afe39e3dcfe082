using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Packager.Peers.Package;

/// <summary>Asks the machine's dpkg-deb.</summary>
internal static class DpkgDeb
{
    public static string Text(string action, string path)
    {
        using var bytes = new MemoryStream();
        Run(action, path, output => output.CopyTo(bytes));
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static byte[] Digest(string action, string path)
    {
        byte[] digest = [];
        Run(action, path, output => digest = SHA256.HashData(output));
        return digest;
    }

    private static void Run(string action, string path, Action<Stream> read)
    {
        var start = new ProcessStartInfo("dpkg-deb", [action, path]) { RedirectStandardOutput = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        read(process.StandardOutput.BaseStream);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dpkg-deb {action} {path} failed with {process.ExitCode}");
    }
}
