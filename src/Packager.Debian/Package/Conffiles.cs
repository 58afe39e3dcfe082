using System.Text;
using Packager.Model;

namespace Packager.Debian;

/// <summary>The <c>conffiles</c> member (deb-conffiles(5)): an absolute path a line, sorted by bytes as dh_installdeb does.</summary>
public static class Conffiles
{
    /// <summary>The files of a payload that are configuration.</summary>
    public static IEnumerable<PayloadEntry> Of(Payload payload) => payload.Files.Where(file => file.Config != ConfigKind.None);

    /// <summary>The member's text; empty when there is no configuration, and then the member is left out.</summary>
    public static string Format(Payload payload)
    {
        var text = new StringBuilder();
        foreach (var file in Of(payload).OrderBy(file => file.Path, PayloadPath.Order)) text.Append(file.Path).Append('\n');
        return text.ToString();
    }
}
