namespace Packager.Manifest;

/// <summary>What a file written by a person never needs to exceed; beyond it reading stops with a diagnostic.</summary>
internal static class YamlLimits
{
    /// <summary>Characters of a file.</summary>
    public const int Length = 4 << 20;

    /// <summary>Lists and maps inside each other.</summary>
    public const int Depth = 64;

    /// <summary>Nodes, each alias counted with all that it stands for.</summary>
    public const int Nodes = 500_000;
}
