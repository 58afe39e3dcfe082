namespace Packager.Publishing;

/// <summary>The home of the user's gpg. gpg makes it only while it heeds the user's options, and here it heeds nobody's (<c>--no-options</c>).</summary>
internal static class UsersKeyring
{
    /// <summary>Makes it where there is none: for its owner alone, as gpg does.</summary>
    public static void MakeHome()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Home("APPDATA", "gnupg"));
        else if (!Directory.Exists(Home("HOME", ".gnupg"))) Directory.CreateDirectory(Home("HOME", ".gnupg"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Home(string variable, string folder) => Variable("GNUPGHOME") ?? Path.Combine(Variable(variable) ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
