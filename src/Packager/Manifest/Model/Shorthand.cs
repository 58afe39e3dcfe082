namespace Packager.Manifest;

/// <summary>What a single value means where a list is expected.</summary>
public enum Shorthand
{
    /// <summary>It is a fault.</summary>
    None,

    /// <summary>A list of that one value.</summary>
    One,

    /// <summary>Its words, split at blanks; quotes hold words together.</summary>
    Words,
}
