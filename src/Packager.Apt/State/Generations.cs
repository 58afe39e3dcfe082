using Packager.Storage;

namespace Packager.Apt;

/// <summary>The states of a channel, from the present one back.</summary>
internal static class Generations
{
    /// <summary>Each with its id, as far back as they are kept.</summary>
    public static IEnumerable<KnownGeneration> Of(IStorage storage, Suite suite)
    {
        var (generation, id) = (suite.Generation, suite.Id);
        while (generation is not null && id is not null)
        {
            yield return new KnownGeneration(generation, id);
            id = generation.Parent;
            generation = id is null ? null : Suite.Read(storage, suite.Name, id);
        }
    }

    /// <summary>What a generation changed; null when that is no longer known.</summary>
    public static GenerationChanges? Changes(IStorage storage, string suite, string id) =>
        storage.Read(StatePaths.Changes(suite, id)) is { } bytes ? ChangesText.Read(bytes, suite) : null;
}
