using System.Text.RegularExpressions;
using Packager.Model;

namespace Packager.Services;

/// <summary>Names of users and groups: what adduser(8) and systemd both take.</summary>
internal static partial class AccountName
{
    private const int MaxLength = 31;

    /// <summary>Reports PKG1544 for a name that cannot be an account's.</summary>
    public static Located<string> Check(Located<string> name, DiagnosticBag diagnostics)
    {
        if (!Allowed().IsMatch(name.Value))
        {
            diagnostics.Add(ServiceFaults.BadAccount, name.Location, $"'{name.Value}' cannot be the name of a user or group",
                $"use at most {MaxLength} lower case letters, digits, '_' and '-', beginning with a letter or '_', for example '_guestbook'");
        }

        return name;
    }

    /// <summary>Reports PKG1544 for an owner of files that no machine can have: dpkg would quietly take root for it. Existing accounts may have capitals.</summary>
    public static void CheckOwner(Located<string>? name, DiagnosticBag diagnostics)
    {
        if (name is not { Value: not "" } given || Owners().IsMatch(given.Value)) return;
        diagnostics.Add(ServiceFaults.BadAccount, given.Location, $"'{given.Value}' cannot be the name of a user or group",
            given.Value.All(char.IsAsciiDigit) ? "write the account's name; numbers differ from machine to machine" : "write a name such as www-data or _guestbook");
    }

    /// <summary>The name that a package's service gets when the manifest gives none.</summary>
    public static string Default(string package)
    {
        var name = "_" + package.Replace('.', '-').Replace('+', '-');
        return name.Length > MaxLength ? name[..MaxLength] : name;
    }

    [GeneratedRegex("^[a-z_][a-z0-9_-]{0,30}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.-]{0,30}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Owners();
}
