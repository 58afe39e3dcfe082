namespace Packager.Apt;

/// <summary>A state that a channel has or had.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Date">When it was published.</param>
/// <param name="Event">What made it.</param>
/// <param name="Added">How many packages came or changed.</param>
/// <param name="Removed">How many went or were replaced.</param>
public sealed record HistoryEntry(int Number, DateTimeOffset Date, string Event, int Added, int Removed);
