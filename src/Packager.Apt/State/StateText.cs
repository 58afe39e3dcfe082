using System.Globalization;
using System.Text;

namespace Packager.Apt;

/// <summary>
/// What a repository notes about itself, as text: <c>name: value</c> on a line for each value; a value of several lines follows its name, each line behind
/// a blank. Names may be repeated. It is written by hand, for a serialiser takes longer to start than the rest of a small change takes.
/// </summary>
internal sealed class StateText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a value; null adds nothing.</summary>
    public StateText Add(string name, string? value)
    {
        if (value is null) return this;
        _text.Append(name).Append(':');
        if (!value.Contains('\n'))
        {
            _text.Append(' ').Append(value).Append('\n');
            return this;
        }

        _text.Append('\n');
        foreach (var line in value.Split('\n')) _text.Append(' ').Append(line).Append('\n');
        return this;
    }

    /// <summary>Adds a number.</summary>
    public StateText Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Its bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>Reads with what <see cref="ToBytes"/> wrote; what cannot be read is told as lost.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="read">Makes something of the values.</param>
    /// <param name="what">What is lost then.</param>
    public static T Read<T>(byte[] bytes, Func<StateValues, T> read, string what)
        where T : class
    {
        try
        {
            return read(new StateValues(Values(Encoding.UTF8.GetString(bytes))));
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or ArgumentException)
        {
            throw RepositoryFaults.StateLost(what);
        }
    }

    private static List<StateValue> Values(string text)
    {
        var values = new List<StateValue>();
        var lines = text.Split('\n');
        if (lines[^1].Length > 0) throw new FormatException("the last line has no end");
        for (var i = 0; i < lines.Length - 1;)
        {
            var colon = lines[i].IndexOf(':');
            if (colon <= 0) throw new FormatException($"'{lines[i]}' has no name");
            var name = lines[i][..colon];
            if (lines[i].Length > colon + 1)
            {
                values.Add(new StateValue(name, lines[i++][(colon + 2)..]));
                continue;
            }

            var first = ++i;
            while (i < lines.Length - 1 && lines[i].StartsWith(' ')) i++;
            values.Add(new StateValue(name, string.Join('\n', lines[first..i].Select(line => line[1..]))));
        }

        return values;
    }
}

/// <summary>A value that is noted.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">What it is.</param>
internal sealed record StateValue(string Name, string Text);
