using System.Text;
using Packager.Binary;
using Packager.Debian;
using Packager.Model;

namespace Packager.Apt;

/// <summary>What a distribution offers, from its Packages indexes in any of their forms.</summary>
internal static class BaseDistribution
{
    /// <summary>Reads indexes.</summary>
    /// <exception cref="UserFaultException">One cannot be read (PKG4023).</exception>
    public static ILookup<string, Offer> Read(IEnumerable<string> paths) => paths.SelectMany(ReadOne).ToLookup(offer => offer.Name);

    private static List<Offer> ReadOne(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var extension = Path.GetExtension(path);
            using var content = Decompression.Open(file, Decompression.Extensions.Contains(extension) ? extension : "");
            using var reader = new StreamReader(content, Encoding.UTF8);
            return [.. ControlStanza.ReadAll(reader).SelectMany(Offer.Of)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or MalformedException)
        {
            throw new UserFaultException(RepositoryFaults.Settings.At(new SourceLocation(path, 0, 0), "the distribution's index cannot be read: " + UnreadableFile.Reason(fault)));
        }
    }
}
