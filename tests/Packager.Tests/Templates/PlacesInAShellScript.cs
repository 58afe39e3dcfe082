using Packager.Templates;

namespace Packager.Tests.Templates;

/// <summary>Where a quoted value may stand in shell text; X marks the place.</summary>
public sealed class PlacesInAShellScript
{
    [Theory]
    [InlineData("echo X")]
    [InlineData("echo 'a'X'b'")]
    [InlineData("echo \"a\"X")]
    [InlineData("echo \"it's\" X")]
    [InlineData("echo a#X")]
    [InlineData("# comment's\necho X")]
    [InlineData("echo \\\" X")]
    [InlineData("echo $(id -u X)")]
    [InlineData("echo \"$(id -u X)\"")]
    [InlineData("echo \"$(echo \"a\")\" X")]
    [InlineData("cat <<EOF\ntext's\nEOF\necho X")]
    [InlineData("cat <<-'EOF'\n\ttext\"\n\tEOF\necho X")]
    [InlineData("echo $((1<<2)) X\necho X")]
    [InlineData("echo \"<<\" X\necho X")]
    [InlineData("f() (\n:\n)\necho X")]
    [InlineData("echo ${a:+\"$a\"} X")]
    [InlineData("case a in\na) echo X ;;\nesac")]
    public void IsSafe(string text) => Assert.All(Places(text), Assert.Null);

    [Theory]
    [InlineData("echo 'X'", "single quotes")]
    [InlineData("echo \"X\"", "double quotes")]
    [InlineData("echo `X`", "backticks")]
    [InlineData("echo # X", "a comment")]
    [InlineData("echo \\X", "an escape")]
    [InlineData("cat <<EOF\nX\nEOF", "a here-document")]
    [InlineData("cat <<A <<B\na\nA\nX\nB", "a here-document")]
    [InlineData("echo \"$(echo \"X\")\"", "double quotes")]
    [InlineData("echo \"\\$(\" \"X\"", "double quotes")]
    [InlineData("echo \"${a:-X}\"", "a parameter expansion")]
    [InlineData("echo \"${a:-'X'}\"", "a parameter expansion")]
    [InlineData("echo $((X))", "arithmetic")]
    [InlineData("echo \"`X`\"", "backticks")]
    public void IsUnsafe(string text, string place) => Assert.Equal(place, Assert.Single(Places(text)));

    private static List<string?> Places(string text)
    {
        var places = new ShellPlaces();
        var found = new List<string?>();
        foreach (var piece in text.Split('X').SkipLast(1))
        {
            places.Read(piece);
            found.Add(places.Unsafe);
            places.StepOverValue();
        }

        return found;
    }
}
