namespace Packager.Lab.Scenarios;

/// <summary>A package on a host that boots for it: the first version is installed and serves.</summary>
internal sealed class InstalledService : IDisposable
{
    private InstalledService(ServiceSubject subject, LabHost host) => (Subject, Host, Before) = (subject, host, host.Files());

    /// <summary>Boots a host and installs the first version.</summary>
    public static InstalledService On(DebianRelease release, string package)
    {
        var subject = ServiceSubject.Named(package);
        var first = subject.First;
        var installed = new InstalledService(subject, LabHost.Boot(release));
        try
        {
            installed.Host.Install(first).OrFail();
            subject.MustServe(installed.Host, "1.0.0");
            return installed;
        }
        catch
        {
            installed.Dispose();
            throw;
        }
    }

    public ServiceSubject Subject { get; }

    public LabHost Host { get; }

    /// <summary>Every path on the disk before the package came.</summary>
    public IReadOnlySet<string> Before { get; }

    public Unit Service => Host.Unit(Subject.Service);

    public string State => Host.PackageState(Subject.Package).Trim();

    public void Dispose() => Host.Dispose();
}
