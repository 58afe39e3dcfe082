namespace Guestbook;

/// <summary>What a visitor left.</summary>
/// <param name="Id">Counts up from 1.</param>
/// <param name="Name">Who wrote it.</param>
/// <param name="Message">What was written.</param>
/// <param name="WrittenAt">When, in UTC, to the second.</param>
internal sealed record Entry(long Id, string Name, string Message, DateTimeOffset WrittenAt);
