using System.Globalization;
using Packager.Compile;
using Packager.Model;

namespace Packager.Sources.Upload;

/// <summary>Files over SFTP by the OpenSSH client, with the user's own configuration, agent and known hosts (sftp(1), batch mode).</summary>
internal sealed class SftpClient(UploadHost host) : IUploadTransport
{
    private const string Usual = "*";

    public long? Size(string name)
    {
        var listing = new List<string>();
        if (Run($"ls -ln {Quote(host.Incoming)}/{Quote(name)}", listing) != 0) return null;
        // The long form of ls(1): mode, links, owner, group, size.
        return listing.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 5 && long.TryParse(w[4], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(w => (long?)long.Parse(w[4], CultureInfo.InvariantCulture)).FirstOrDefault();
    }

    public void Send(string path)
    {
        var said = new List<string>();
        var target = $"{Quote(host.Incoming)}/{Quote(Path.GetFileName(path))}";
        if (Run($"put {Quote(path)} {target}", said) is not 0 and var code) throw new IOException($"sftp ended with code {code}: {said.LastOrDefault(IsReason)}");
    }

    public void Dispose()
    {
    }

    // What is typed is repeated, and behind the reason comes that the connection is closed.
    private static bool IsReason(string line) => !line.StartsWith("sftp>", StringComparison.Ordinal) && line.Trim() is not ("" or "Connection closed" or "Connection closed.");

    private int Run(string command, List<string> said)
    {
        var batch = Path.GetTempFileName();
        try
        {
            File.WriteAllText(batch, command + "\n");
            return ChildProcess.Run("sftp", Arguments(batch), Path.GetTempPath(), said.Add)
                ?? throw new UserFaultException(UploadFaults.Program.At(SourceLocation.None, "'sftp' is not installed", "install OpenSSH's client: 'apt install openssh-client' on Debian and Ubuntu"));
        }
        finally
        {
            File.Delete(batch);
        }
    }

    private IEnumerable<string> Arguments(string batch)
    {
        yield return "-b";
        yield return batch;
        if (host.Fqdn.Split(':') is [_, var port])
        {
            yield return "-P";
            yield return port;
        }

        yield return "--";
        yield return (host.Login is Usual or "" ? "" : host.Login + "@") + host.Fqdn.Split(':')[0];
    }

    private static string Quote(string word) => "\"" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
