using System.Collections.Immutable;
using System.Globalization;
using Packager.Debian;
using Packager.Model;

namespace Packager.Sources.Upload;

/// <summary>Uploads source packages: all checks first, then each in the order in which they can be built, its .changes file last.</summary>
public static class UploadRun
{
    private const string PasswordVariable = "PACKAGER_UPLOAD_PASSWORD";

    /// <summary>Sends them. An upload that broke off is taken up again where the host tells which files it has.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="changes">The .changes files.</param>
    /// <param name="settings">What was asked for.</param>
    /// <returns>The .changes files in the order in which they were sent.</returns>
    /// <exception cref="UserFaultException">The host would reject something; nothing was sent.</exception>
    /// <exception cref="MachineFaultException">The host refused or could not be reached.</exception>
    public static IReadOnlyList<string> Send(UploadHost host, ImmutableArray<string> changes, UploadSettings settings)
    {
        var bag = new DiagnosticBag();
        var uploads = changes.Select(path => ChangesUpload.Read(path, bag)).OfType<ChangesUpload>().ToList();
        var checks = new UploadChecks(host, settings.IsForced, bag);
        uploads.ForEach(checks.Check);
        var ordered = UploadOrder.Of(uploads, bag);
        bag.ThrowIfErrors();
        if (!settings.IsRehearsal) Send(host, ordered, settings);
        return [.. ordered.Select(u => u.Path)];
    }

    private static void Send(UploadHost host, IReadOnlyList<ChangesUpload> uploads, UploadSettings settings)
    {
        // Launchpad takes each connection for one upload; elsewhere series share a tarball that is sent once.
        var groups = host.IsPpa ? uploads.Select(u => (IReadOnlyList<ChangesUpload>)[u]) : [uploads];
        try
        {
            foreach (var group in groups)
            {
                using var transport = Open(host, settings.Environment);
                var sent = new HashSet<string>(StringComparer.Ordinal);
                foreach (var upload in group) Send(transport, host, upload, sent, settings.Talk);
            }
        }
        catch (IOException fault)
        {
            throw new MachineFaultException([UploadFaults.Refused.At(new SourceLocation(host.Name, 0, 0), fault.Message, "nothing takes effect before a .changes file has arrived; run the same command again")]);
        }
    }

    private static void Send(IUploadTransport transport, UploadHost host, ChangesUpload upload, HashSet<string> sent, Action<string> talk)
    {
        var arrived = UploadLog.Arrived(upload, host);
        foreach (var file in upload.Files.Where(f => sent.Add(f.Name)))
        {
            if (arrived.GetValueOrDefault(file.Name) == file.Sha256 && transport.Size(file.Name) == file.Size)
            {
                talk($"there already: {file.Name}");
                continue;
            }

            Send(transport, Path.Combine(upload.Folder, file.Name), file.Size, talk);
            UploadLog.Note(upload, host, file);
        }

        var own = SourceFile.Of(upload.Path);
        Send(transport, Path.GetFullPath(upload.Path), own.Size, talk);
        UploadLog.Write(upload, host, upload.Files.Append(new ListedFile(own.Name, own.Size, own.Sha256)));
    }

    private static void Send(IUploadTransport transport, string path, long size, Action<string> talk)
    {
        transport.Send(path);
        talk(string.Create(CultureInfo.InvariantCulture, $"sent {Path.GetFileName(path)} ({size} bytes)"));
    }

    private static IUploadTransport Open(UploadHost host, IReadOnlyDictionary<string, string> environment) => host.Method switch
    {
        UploadMethod.Local => new LocalQueue(host.Incoming),
        UploadMethod.Sftp => new SftpClient(host),
        _ => new FtpClient(host.Fqdn, host.Login == "*" ? Environment.UserName : host.Login, environment.GetValueOrDefault(PasswordVariable) ?? "packager@", host.Incoming),
    };
}

/// <summary>What was asked for about an upload.</summary>
public sealed record UploadSettings
{
    /// <summary>Whether what was sent before is sent again.</summary>
    public bool IsForced { get; init; }

    /// <summary>Whether only the checks run.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Environment variables, for a password.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Receives lines for people.</summary>
    public Action<string> Talk { get; init; } = static _ => { };
}
