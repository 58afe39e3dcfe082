namespace Packager.Binary;

/// <summary>The sizes of a block as the index of its stream lists them ("The .xz File Format", section 4.3).</summary>
/// <param name="Unpadded">Compressed, with header and check and without padding.</param>
/// <param name="Uncompressed">Uncompressed.</param>
internal sealed record XzBlockSizes(long Unpadded, long Uncompressed);
