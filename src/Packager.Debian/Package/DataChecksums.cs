namespace Packager.Debian;

/// <summary>What a data.tar must have in common with itself when it is read back.</summary>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Contents">XXH64 of the whole archive, headers and contents, as it is without compression.</param>
/// <param name="Stored">XXH64 of the member as it is stored.</param>
internal sealed record DataChecksums(int Entries, ulong Contents, ulong Stored);
