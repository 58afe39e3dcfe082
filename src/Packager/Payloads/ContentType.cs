using Packager.Model;

namespace Packager.Payloads;

/// <summary>The value of <c>type</c>: a kind, and whether its files are configuration.</summary>
/// <param name="Kind">What the entry brings.</param>
/// <param name="Config">Whether its files are configuration.</param>
internal readonly record struct ContentType(ContentKind Kind, ConfigKind Config)
{
    /// <summary>Reads the value; null is a file, and so is what the manifest's reader has reported as unknown.</summary>
    public static ContentType Parse(string? text) => text switch
    {
        "dir" => new(ContentKind.Directory, ConfigKind.None),
        "tree" => new(ContentKind.Tree, ConfigKind.None),
        "symlink" => new(ContentKind.Symlink, ConfigKind.None),
        "ghost" => new(ContentKind.Ghost, ConfigKind.None),
        "doc" or "readme" => new(ContentKind.Doc, ConfigKind.None),
        "license" or "licence" => new(ContentKind.License, ConfigKind.None),
        "config" => new(ContentKind.File, ConfigKind.Config),
        "config|noreplace" => new(ContentKind.File, ConfigKind.NoReplace),
        "config|missingok" => new(ContentKind.File, ConfigKind.MissingOk),
        "config|tree" => new(ContentKind.Tree, ConfigKind.Config),
        "config|noreplace|tree" => new(ContentKind.Tree, ConfigKind.NoReplace),
        "config|missingok|tree" => new(ContentKind.Tree, ConfigKind.MissingOk),
        _ => new(ContentKind.File, ConfigKind.None),
    };
}
