namespace Packager.Apt;

/// <summary>Who changes the repository, and until when he may be thought alive.</summary>
/// <param name="Owner">For people: user, host and process.</param>
/// <param name="Host">The host, where the process can be looked for.</param>
/// <param name="Process">Its number.</param>
/// <param name="Token">Unlike that of every other run.</param>
/// <param name="Until">When the lock ends unless it is renewed.</param>
public sealed record LockNote(string Owner, string Host, int Process, string Token, DateTimeOffset Until)
{
    /// <summary>As it stands in the storage.</summary>
    internal byte[] Format() => new StateText().Add("owner", OneLine(Owner)).Add("host", OneLine(Host)).Add("process", Process).Add("token", Token).Add("until", Until.ToUnixTimeSeconds()).ToBytes();

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    internal static LockNote Parse(byte[] bytes) => StateText.Read(bytes, values =>
        new LockNote(values.Text("owner"), values.Text("host"), values.Number("process"), values.Text("token"), values.Moment("until")), "the lock");

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
