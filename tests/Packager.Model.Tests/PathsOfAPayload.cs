namespace Packager.Model.Tests;

public sealed class PathsOfAPayload
{
    [Theory]
    [InlineData("usr//bin/./x/", "/usr/bin/x")]
    [InlineData("/usr/lib/../bin/x", "/usr/bin/x")]
    [InlineData("/../../etc", "/etc")]
    [InlineData(@"usr\bin\x", "/usr/bin/x")]
    public void AreAbsoluteAndNeverLeaveTheRoot(string given, string expected) => Assert.Equal(expected, PayloadPath.Normalize(given));

    [Theory]
    [InlineData("/usr/bin", "/usr")]
    [InlineData("/usr", null)]
    public void HaveAParentUntilTheRoot(string path, string? parent) => Assert.Equal(parent, PayloadPath.Parent(path));

    [Fact]
    public void AreOrderedByTheirBytes()
    {
        // U+FFFD is EF BF BD and U+1F600 is F0 9F 98 80 in UTF-8; UTF-16 would have it the other way round.
        string[] paths = ["/\U0001F600", "/\uFFFD", "/b", "/B"];

        Assert.Equal(["/B", "/b", "/\uFFFD", "/\U0001F600"], paths.Order(PayloadPath.Order));
    }
}
