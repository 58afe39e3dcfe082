namespace Packager.Init;

/// <summary>Turns a project's name into one that Debian allows, Policy 5.6.1: two or more of <c>a-z 0-9 + - .</c>, beginning with a letter or digit.</summary>
internal static class PackageName
{
    /// <summary>The nearest allowed name; <c>app</c> when nothing of the name can stay.</summary>
    public static string From(string name)
    {
        // npm's scope (@acme/shop) names the publisher, not the program.
        var text = name[(name.LastIndexOf('/') + 1)..];
        var allowed = text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c is '+' or '.' ? c : '-');
        var joined = string.Join('-', new string([.. allowed]).Split('-', StringSplitOptions.RemoveEmptyEntries)).Trim('+', '-', '.');
        return joined.Length switch { 0 => "app", 1 => joined + "-app", _ => joined };
    }

    /// <summary>The name for what a folder holds.</summary>
    public static string FromFolder(string folder) => From(new DirectoryInfo(Path.GetFullPath(folder)).Name);
}
