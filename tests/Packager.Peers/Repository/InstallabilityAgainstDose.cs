using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Packager.Peers.Repository;

/// <summary>
/// What promoting refuses as not installable, and what dose-debcheck says of the same packages, upon a distribution that lacks some of what they need.
/// Promoting looks at what a package itself depends on; dose-debcheck also follows the distribution's own packages, and their conflicts.
/// </summary>
public sealed partial class InstallabilityAgainstDose(ArchiveRepository repository) : IClassFixture<ArchiveRepository>
{
    private const int Seed = 20261123;
    private const int OneOf = 25;

    [Fact]
    public void SaysTheSameOfWhatAPackageItselfNeeds()
    {
        var index = Path.GetTempFileName();
        try
        {
            File.WriteAllText(index, string.Join("\n\n", ArchiveSample.Stanzas().Where(IsThere)) + "\n");
            var refused = repository.Promotion(index).Select(d => Refusal().Match(d.Message).Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            var broken = Report(repository.Debcheck(index)).ToLookup(line => line.Package, line => line.Culprit, StringComparer.Ordinal);
            Assert.InRange(refused.Count, 30, 250);
            Assert.Empty(refused.Except(broken.Select(package => package.Key), StringComparer.Ordinal));
            // Each package that it calls broken and we let pass fails by the fault of another one, which is the distribution's or refused itself.
            Assert.Empty(broken.Where(package => !refused.Contains(package.Key) && package.Contains(package.Key)).Select(package => package.Key));
        }
        finally
        {
            File.Delete(index);
        }
    }

    // By a hash of the name, so that what the archive takes in changes nothing else.
    private static bool IsThere(string stanza)
    {
        var name = stanza[..stanza.IndexOf('\n', StringComparison.Ordinal)];
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed}/{name}")))[0] % OneOf != 0;
    }

    // The report is YAML: a package of the list is indented by two, the one whose dependency is missing by six.
    private static IEnumerable<(string Package, string Culprit)> Report(string text)
    {
        var package = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("  package: ", StringComparison.Ordinal)) package = line["  package: ".Length..];
            else if (line.StartsWith("      package: ", StringComparison.Ordinal)) yield return (package, line["      package: ".Length..]);
        }
    }

    [GeneratedRegex(@"^(\S+) \S+ \(\S+\) needs '", RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();
}
