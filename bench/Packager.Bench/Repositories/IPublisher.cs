namespace Packager.Bench;

/// <summary>A publisher of repositories.</summary>
internal interface IPublisher
{
    /// <summary>For the report.</summary>
    string Name { get; }

    /// <summary>The folder that a web server shows of a repository.</summary>
    string Served(string root) => root;

    /// <summary>Publishes packages into an empty repository.</summary>
    Outcome First(string root, string pool, IReadOnlyList<string> packages);

    /// <summary>Adds packages to the repository that <see cref="First"/> made.</summary>
    Outcome Add(string root, string pool, IReadOnlyList<string> packages);
}
