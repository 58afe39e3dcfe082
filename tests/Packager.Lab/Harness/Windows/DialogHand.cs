using System.Diagnostics;

namespace Packager.Lab.Harness;

/// <summary>Sees the windows of a <see cref="WineHost"/> and touches their controls: a small Windows program that runs beside the installer (<c>Hand/hand.c</c>).</summary>
public sealed class DialogHand : IDisposable
{
    private static readonly Lazy<string> Program = new(Compile);

    private readonly Process _process;

    /// <summary>Starts it.</summary>
    public DialogHand(WineHost windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        _process = windows.Converse($"'{windows.CopyIn(Program.Value)}'");
    }

    /// <summary>Everything that can be seen, the window in front first.</summary>
    public IReadOnlyList<ShownControl> Look() => [.. Ask("look").Select(ShownControl.Parse)];

    /// <summary>Presses a button.</summary>
    public void Press(ShownControl button) => Ask($"press {button.Number}");

    /// <summary>Writes into a field and leaves it.</summary>
    public void Write(ShownControl field, string text) => Ask($"write {field.Number} {text}");

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private List<string> Ask(string command)
    {
        _process.StandardInput.Write(command + "\n");
        _process.StandardInput.Flush();
        List<string> answer = [];
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line.TrimEnd('\r') == ".") return answer;
            answer.Add(line.TrimEnd('\r'));
        }

        throw new LabException($"The hand ended at '{command}'.");
    }

    private static string Compile()
    {
        var (source, program) = (Path.Combine(LabFolders.Repository, "tests/Packager.Lab/Harness/Windows/Hand/hand.c"), Path.Combine(LabFolders.Workshop, "hand.exe"));
        HostCommand.Run("x86_64-w64-mingw32-gcc", "-std=c11", "-O1", "-s", "-Wall", "-Wextra", "-Werror", "-o", program, source, "-luser32").OrFail();
        return program;
    }
}
