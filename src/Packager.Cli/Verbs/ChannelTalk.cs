using System.Globalization;
using Packager.Apt;
using Packager.Model;

namespace Packager.Cli.Verbs;

/// <summary>Tells what became of a channel: data for programs on one line, a sentence for people.</summary>
internal static class ChannelTalk
{
    /// <summary>Tells it.</summary>
    public static void Tell(ChannelResult result)
    {
        foreach (var path in result.PutBack) Talk.Line($"put back what the pool had lost: {TerminalText.OneLine(path)}");
        if (result.IsUnchanged) Talk.Line($"unchanged: '{result.Channel}' has all of it already; nothing was written");
        else if (result.HasNewState) Talk.Line(string.Create(CultureInfo.InvariantCulture, $"'{result.Channel}' is at {result.Number}: {result.Added} added, {result.Removed} removed or replaced"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Channel} {result.Number}"));
    }
}
