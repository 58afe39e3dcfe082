namespace Packager.Templates;

/// <summary>Follows a template's text and knows, at each point, whether a quoted value would stay a value there.</summary>
internal interface ITemplatePlaces
{
    /// <summary>What makes the present point unsafe, for people; null where a value may stand.</summary>
    string? Unsafe { get; }

    /// <summary>What to do about it.</summary>
    string Hint { get; }

    /// <summary>Reads on over plain text.</summary>
    void Read(string text);

    /// <summary>Steps over a value.</summary>
    void StepOverValue();
}
