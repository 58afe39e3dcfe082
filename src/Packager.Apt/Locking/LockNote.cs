namespace Packager.Apt;

/// <summary>Who changes the repository, and until when he may be thought alive.</summary>
/// <param name="Owner">For people: user, host and process.</param>
/// <param name="Host">The host, where the process can be looked for.</param>
/// <param name="Process">Its number.</param>
/// <param name="Token">Unlike that of every other run.</param>
/// <param name="Until">When the lock ends unless it is renewed.</param>
public sealed record LockNote(string Owner, string Host, int Process, string Token, DateTimeOffset Until);
