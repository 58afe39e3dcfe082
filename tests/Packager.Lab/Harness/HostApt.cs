namespace Packager.Lab.Harness;

/// <summary>What this machine's apt knows about reaching a Debian mirror. Images are fetched the same way.</summary>
public static class HostApt
{
    private static readonly string[] Transport = ["Acquire::http", "Acquire::https", "Acquire::Check-", "Acquire::Retries", "Acquire::Force"];

    /// <summary>The mirror that this machine uses for Debian itself; null when it uses none, and mmdebstrap's own choice is taken.</summary>
    public static string? Mirror => HostCommand
        .Run("apt-get", "indextargets", "--format", "$(ORIGIN) $(LABEL) $(COMPONENT) $(REPO_URI)", "Created-By: Packages").OrFail().Output
        .Split('\n')
        .Where(line => line.StartsWith("Debian Debian main ", StringComparison.Ordinal))
        .Select(line => line.Split(' ')[3])
        .FirstOrDefault();

    /// <summary>Its proxies, time-outs and date checks, as lines of an <c>apt.conf</c>.</summary>
    public static IEnumerable<string> TransportOptions => HostCommand
        .Run("apt-config", "dump", "--no-empty", "Acquire").OrFail().Output
        .Split('\n')
        .Where(line => Transport.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal)));
}
