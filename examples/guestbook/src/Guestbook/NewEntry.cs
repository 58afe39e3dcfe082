namespace Guestbook;

/// <summary>An entry as a visitor sends it: nothing in here can be trusted yet.</summary>
/// <param name="Name">Who writes.</param>
/// <param name="Message">What is written.</param>
internal sealed record NewEntry(string? Name, string? Message)
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>The longest message, in characters.</summary>
    public const int MessageLength = 1000;

    /// <summary>The same without the white space around it, and with one kind of line break.</summary>
    public NewEntry Trimmed() => new(Name?.Trim(), Message?.Trim().ReplaceLineEndings("\n"));

    /// <summary>What is wrong with it, by field; empty when nothing is.</summary>
    public Dictionary<string, string[]> Faults()
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (Fault(Name, NameLength, "your name") is { } name) faults["name"] = [name];
        if (Fault(Message, MessageLength, "a message") is { } message) faults["message"] = [message];
        return faults;
    }

    private static string? Fault(string? text, int longest, string what)
    {
        if (string.IsNullOrEmpty(text)) return $"Please give {what}.";
        return text.Length > longest ? $"Please use at most {longest} characters." : null;
    }
}
