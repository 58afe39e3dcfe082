using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Sources.Upload;

/// <summary>What an FTP server answers (RFC 959, 4.2): three digits and a text.</summary>
/// <param name="Code">1xx begun, 2xx done, 3xx go on, 4xx not now, 5xx no.</param>
/// <param name="Text">For people.</param>
internal sealed record FtpReply(int Code, string Text)
{
    private const int MostLines = 1000;
    private const int LongestLine = 4096;

    /// <summary>Whether the command was done.</summary>
    public bool IsDone => Code is >= 200 and < 300;

    /// <summary>Reads a reply of one line or many; the last of many begins with the code and a blank.</summary>
    /// <exception cref="IOException">The line broke, or that is no FTP server.</exception>
    public static FtpReply Read(TextReader reader)
    {
        var first = Line(reader);
        if (first.Length < 3 || !int.TryParse(first.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)) throw new IOException($"the host answers like no FTP server: {first}");
        if (first.Length > 3 && first[3] == '-')
        {
            var end = first[..3] + " ";
            for (var i = 0; !Line(reader).StartsWith(end, StringComparison.Ordinal); i++)
                if (i == MostLines) throw new IOException("the host's answer has no end");
        }

        return new FtpReply(code, first.Length > 4 ? first[4..] : "");
    }

    // Line by line of the reader's own would take as much memory as a host cares to send.
    private static string Line(TextReader reader)
    {
        var line = new StringBuilder();
        for (var next = reader.Read(); next != '\n'; next = reader.Read())
        {
            if (next < 0) throw new IOException("the host ended the connection");
            if (line.Length == LongestLine) throw new IOException("the host's answer has no end");
            line.Append((char)next);
        }

        return TerminalText.OneLine(line.ToString().TrimEnd('\r'));
    }
}
