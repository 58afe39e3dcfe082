namespace Packager.Manifest;

/// <summary>Says how a property is spelled in <c>packager.yaml</c> and what it means; the reader, the JSON schema and the reference page are all made from it.</summary>
/// <param name="name">The key, in snake_case as nfpm's are.</param>
/// <param name="help">One or two sentences for the reference page and for editors.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute(string name, string help) : Attribute
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;

    /// <summary>What it means.</summary>
    public string Help { get; } = help;

    /// <summary>In which dialects it may stand.</summary>
    public Dialects Dialects { get; init; } = Dialects.Both;

    /// <summary>The default, as one would write it; null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>An example value, as one would write it.</summary>
    public string? Example { get; init; }

    /// <summary>The values that are allowed, for keys with a closed set.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>On which levels of the file it may stand.</summary>
    public Places Places { get; init; } = Places.All;

    /// <summary>What a single value means where a list is expected.</summary>
    public Shorthand Shorthand { get; init; }
}
