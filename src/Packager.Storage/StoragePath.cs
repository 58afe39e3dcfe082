namespace Packager.Storage;

/// <summary>The rules of paths in a storage.</summary>
public static class StoragePath
{
    /// <summary>Whether a path is relative, with forward slashes, without empty, <c>.</c> and <c>..</c> components and without control characters.</summary>
    public static bool IsValid(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return !path.Any(c => char.IsControl(c) || c == '\\') && path.Split('/').All(part => part is not ("" or "." or ".."));
    }

    /// <summary>Refuses a path that breaks the rules, which only a defect can cause.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static string Check(string path) => IsValid(path) ? path : throw new ArgumentException($"'{path}' is no path of a storage", nameof(path));
}
