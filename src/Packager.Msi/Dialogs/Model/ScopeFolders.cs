namespace Packager.Msi;

/// <summary>Where a package goes for whom, while somebody chooses: formatted texts.</summary>
/// <param name="Machine">For all users.</param>
/// <param name="User">For one user.</param>
internal sealed record ScopeFolders(string Machine, string User);
