namespace Packager.Storage;

/// <summary>What must hold when a file is put.</summary>
public readonly record struct PutCondition
{
    /// <summary>Nothing: an older file is replaced.</summary>
    public static PutCondition Always => default;

    /// <summary>There is no file at the path.</summary>
    public static PutCondition IfAbsent => new() { IsAbsenceAsked = true };

    /// <summary>Whether there must be nothing.</summary>
    public bool IsAbsenceAsked { get; private init; }

    /// <summary>The tag that the file at the path must have; null when it does not matter.</summary>
    public string? Tag { get; private init; }

    /// <summary>The file at the path has this tag.</summary>
    public static PutCondition IfTag(string tag) => new() { Tag = tag };

    /// <summary>Whether it holds for what is there.</summary>
    public bool IsMetBy(StoredEntry? present) => IsAbsenceAsked ? present is null : Tag is null || present?.Tag == Tag;
}
